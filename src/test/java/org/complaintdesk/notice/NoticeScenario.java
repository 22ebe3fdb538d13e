package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.story.CaseEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer who complained by e-mail, an agent who has an address, and what they are told. */
abstract class NoticeScenario extends MailScenario {

  protected static final Login SENIOR = new Login("senior");
  protected static final Login JUNIOR = new Login("junior");

  @Autowired
  protected Notices notices;
  @Autowired
  protected NoticeRepository records;
  @Autowired
  protected PlatformTransactionManager transactions;

  protected String number;

  @BeforeEach
  void aComplaintByEmail() {
    // its receipt is not sent: there is no channel yet
    number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "zh-CN");
    openChannel();
    setEmail("senior", "senior@example.com");
  }

  @AfterEach
  void seniorHasNoAddress() {
    setEmail("senior", null);
  }

  void told(String notice, String cause, Map<String, Object> values) {
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), notice, cause, values));
  }

  void inOneStep(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  List<Job> deliveries() {
    return jobQuery().messages().list();
  }

  List<Job> waiting() {
    return jobQuery().timers().list();
  }

  /** Each is tried, also those that let an earlier one go first. */
  void failToDeliver() {
    assertThat(deliveries()).isNotEmpty().allSatisfy(this::assertFails);
    while (!waiting().isEmpty()) {
      carryOut(waiting());
      deliveries().stream().filter(job -> job.getExceptionMessage() == null).forEach(this::assertFails);
    }
  }

  private void assertFails(Job delivery) {
    if (isOvertaken(delivery)) {
      management.executeJob(delivery.getId());
      return;
    }
    assertThatThrownBy(() -> management.executeJob(delivery.getId())).isInstanceOf(NotDeliveredException.class);
  }

  /** Nobody is asked how satisfied he is with a complaint that he has withdrawn. */
  private boolean isOvertaken(Job delivery) {
    Object id = runtime.getVariable(delivery.getExecutionId(), NoticeVariables.NOTICE_ID.name());
    return cases.status(number) == ComplaintStatus.WITHDRAWN
        && records.findById((String) id).filter(notice -> notice.template().equals("survey")).isPresent();
  }

  void aMinuteLater() {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofMinutes(1))));
    carryOut(jobQuery().timers().executable().list());
  }

  static int closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  Notice record(String template) {
    return recorded().filter(notice -> notice.template().equals(template)).reduce((first, second) -> second).orElseThrow();
  }

  List<Notice> recorded(NoticeStatus status) {
    return recorded().filter(notice -> notice.status() == status).toList();
  }

  Stream<Notice> recorded() {
    return records.findByComplaintNumberOrderByRecordedAtAscIdAsc(number).stream();
  }

  /** The kinds of all entries of the case file. */
  List<String> happened() {
    return cases.entries(number).stream().map(CaseEntry::kind).toList();
  }

  static List<MimeMessage> received() {
    return List.of(MAIL.getReceivedMessages());
  }

  static List<String> recipients() {
    return received().stream().map(mail -> header(mail, "To")).toList();
  }

  static Set<String> messageIds() {
    return received().stream().map(mail -> header(mail, "Message-ID")).collect(Collectors.toSet());
  }

  static String header(MimeMessage mail, String name) {
    try {
      return Stream.of(mail.getHeader(name)).collect(Collectors.joining());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
