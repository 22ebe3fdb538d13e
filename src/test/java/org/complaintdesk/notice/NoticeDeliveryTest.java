package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.notice.MailServerStub.Manner;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A notice by e-mail (NG-2)")
class NoticeDeliveryTest {

  private static final Login JUNIOR = new Login("junior");
  private static final Login NETWORK = new Login("network");
  private static final Login SENIOR = new Login("senior");
  private static final String CHANNEL = "emailChannel";
  private static final String CUSTOMER = "li.ming@example.com";
  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.+>)");

  private static final Properties IMPATIENT = new Properties();

  static {
    IMPATIENT.put("mail.smtp.timeout", "300");
  }

  @RegisterExtension
  static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;
  @Autowired
  private Notices notices;
  @Autowired
  private NoticeRepository records;
  @Autowired
  private ManagementService management;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private IdentityService identity;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private DefaultListableBeanFactory beans;
  @Autowired
  private MessageSource messages;
  @Autowired
  private Clock clock;
  @Autowired
  private JdbcClient database;

  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private String number;

  @BeforeEach
  void aDeskWithAMailServer() {
    DeskClock.now("2026-11-12 10:00");
    server.setHost("127.0.0.1");
    server.setPort(MAIL.getSmtp().getPort());
    // its receipt is not sent: there is no channel yet
    number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "zh-CN");
    beans.registerSingleton(CHANNEL, new EmailChannel(server, "投诉服务中心 <desk@example.com>", messages, clock));
    setEmail("senior", "senior@example.com");
  }

  @AfterEach
  void aDeskAsItWas() {
    jobs().forEach(job -> runtime.deleteProcessInstance(job.getProcessInstanceId(), "The test is over."));
    setEmail("senior", null);
    beans.destroySingleton(CHANNEL);
    ClockUtil.reset();
  }

  @Test
  @DisplayName("is a job of its own, and arrives as plain text in the customer's language")
  void delivered() throws Exception {
    number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "zh-CN");
    assertThat(received()).isEmpty();
    assertThat(happened()).doesNotContain("notice-sent");

    deliverAll();

    assertThat(received()).singleElement().satisfies(mail -> {
      assertThat(mail.getSubject()).isEqualTo("您的投诉已受理（编号 " + number + "）");
      assertThat(mail.getFrom()).singleElement().isInstanceOfSatisfying(InternetAddress.class, sender -> {
        assertThat(sender.getPersonal()).isEqualTo("投诉服务中心");
        assertThat(sender.getAddress()).isEqualTo("desk@example.com");
      });
      assertThat(mail.getRecipients(RecipientType.TO)).singleElement().hasToString(CUSTOMER);
      assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
      assertThat(mail.getContent().toString()).contains("尊敬的李明：", "在2026年11月16日 18:00前");
      assertThat(mail.getSentDate().toInstant()).isEqualTo(DeskClock.at("2026-11-12 10:00"));
    });
    assertThat(record("receipt").status()).isEqualTo(NoticeStatus.SENT);
    assertThat(cases.told(number, Locale.ENGLISH))
        .containsOnlyOnce("The notice “receipt” was sent to the customer by e-mail.");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).contains("通知“受理回执”已通过电子邮件发送给客户。");
    assertThat(jobs()).isEmpty();
  }

  @Test
  @DisplayName("to an English reader is in English, its times in the desk's zone (IN-10)")
  void inEnglish() throws Exception {
    number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "en");

    deliverAll();

    assertThat(received()).singleElement().satisfies(mail -> {
      assertThat(mail.getSubject()).isEqualTo("We have received your complaint " + number);
      assertThat(mail.getContent().toString()).contains("by 16 November 2026, 18:00.");
    });
  }

  @Test
  @DisplayName("to staff masks the customer; who has no address is told of in the case file (PR-1)")
  void toStaff() throws Exception {
    inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR, JUNIOR), "reminder", "near", Map.of(
        "deadline", "李明的期限 13893112345", "deadlineAt", Date.from(DeskClock.at("2026-11-13 10:00")))));
    deliverAll();

    assertThat(received()).singleElement().satisfies(mail -> {
      assertThat(mail.getRecipients(RecipientType.TO)).singleElement().hasToString("senior@example.com");
      assertThat(mail.getContent().toString()).contains("Hello 周 建宁", "李*的期限 138****2345")
          .doesNotContain("李明", "13893112345");
    });
    assertThat(cases.told(number, Locale.ENGLISH)).contains("The notice “reminder” was sent to 周 建宁 by e-mail.",
        "The notice “reminder” to 林 晓雯 was not sent: there is no address that a channel reaches.");
  }

  @Test
  @DisplayName("to several who are reached, and not reached, in different ways: the case file tells of each who is not")
  void toEverybody() {
    inOneStep(() ->
        assertThat(notices.toEverybody(new CaseNumber(number), List.of(SENIOR, JUNIOR), List.of("desk-interface"),
        "supplement", "all", Map.of())).as("one reason for all").isEmpty());
    inOneStep(() -> assertThat(notices.toEverybody(new CaseNumber(number), List.of(JUNIOR, NETWORK), List.of(),
        "supplement", "two", Map.of())).contains(CaseArgument.label("notice-reason", NotSentReason.NO_ADDRESS)));
    deliverAll();

    assertThat(recipients()).containsExactly("senior@example.com");
    assertThat(happened()).filteredOn("notice-not-sent"::equals).as("of the first; the caller tells the second")
        .hasSize(3);
  }

  @Test
  @DisplayName("to a group goes to each who belongs to it, and to nobody where nobody does")
  void toGroup() {
    inOneStep(() -> notices.toGroup(new CaseNumber(number), "senior-agent", "supplement", "first", Map.of()));
    inOneStep(() -> notices.toGroup(new CaseNumber(number), "desk-interface", "supplement", "first", Map.of()));
    deliverAll();

    assertThat(recipients()).containsExactly("senior@example.com");
    assertThat(cases.told(number, Locale.ENGLISH)).contains("The notice “addition” to The desk's own interfaces "
        + "was not sent: nobody belongs to the group.");
  }

  @Test
  @DisplayName("is sent to the address that the review has corrected meanwhile")
  void toCorrectedAddress() {
    number = cases.receivedByEmail("tariff.charge-dispute", "wrong@example.com", "zh-CN");
    agents.reviewedWithEmail(number, CUSTOMER);

    deliverAll();

    assertThat(recipients()).isNotEmpty().containsOnly(CUSTOMER);
  }

  @Test
  @DisplayName("keeps its message id when the desk dies between sending and committing")
  void diesBeforeCommit() {
    told("supplement", "first", Map.of());
    String job = jobs().get(0).getId();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      management.executeJob(job);
      status.setRollbackOnly();
    });
    assertThat(received()).hasSize(1);
    assertThat(record("supplement").status()).isEqualTo(NoticeStatus.TO_SEND);
    assertThat(happened()).doesNotContain("notice-sent");

    management.executeJob(job);

    assertThat(received()).hasSize(2);
    assertThat(messageIds()).containsExactly("<notice-" + record("supplement").id() + "@example.com>");
    assertThat(happened()).containsOnlyOnce("notice-sent");
    assertThat(jobs()).isEmpty();
  }

  @Test
  @DisplayName("goes out after what the same recipient was told before it, and holds up nobody else")
  void inOrder() {
    inOneStep(() -> {
      notices.toCustomer(new CaseNumber(number), "withdrawn", "first", Map.of());
      notices.toCustomer(new CaseNumber(number), "supplement", "second", Map.of());
      notices.toStaff(new CaseNumber(number), List.of(SENIOR), "supplement", "second", Map.of());
    });
    assertThat(deliveries()).as("the customer's first and the agent's").hasSize(2);
    assertThat(waiting()).singleElement().satisfies(job ->
        assertThat(job.getDuedate().toInstant()).isEqualTo(DeskClock.at("2026-11-12 10:01")));

    aMinuteLater();
    assertThat(deliveries()).as("the first has not been tried yet").hasSize(2);

    carryOut(deliveries());
    assertThat(recipients()).containsExactlyInAnyOrder(CUSTOMER, "senior@example.com");
    assertThat(record("withdrawn").status()).isEqualTo(NoticeStatus.SENT);
    aMinuteLater();
    carryOut(deliveries());

    assertThat(received()).hasSize(3).filteredOn(mail -> header(mail, "To").equals(CUSTOMER))
        .extracting(mail -> header(mail, "Message-ID")).containsExactly(
            "<notice-" + record("withdrawn").id() + "@example.com>",
            "<notice-" + customersNotice("supplement").id() + "@example.com>");
    assertThat(jobs()).isEmpty();
  }

  @Test
  @DisplayName("waits for none that was tried in vain, nor for longer than a quarter of an hour")
  void inOrderAsFarAsPossible() throws IOException {
    server.setPort(closedPort());
    told("withdrawn", "first", Map.of());
    failToDeliver();
    server.setPort(MAIL.getSmtp().getPort());
    told("supplement", "second", Map.of());
    assertThat(waiting()).as("the first has failed").isEmpty();
    told("chase", "third", Map.of());
    assertThat(waiting()).as("the second has not been tried").hasSize(1);

    IntStream.range(0, 14).forEach(minute -> aMinuteLater());
    assertThat(waiting()).hasSize(1);
    aMinuteLater();

    assertThat(waiting()).isEmpty();
    assertThat(deliveries()).hasSize(3);
    deliverAll();
    assertThat(received()).hasSize(3);
  }

  @Test
  @DisplayName("that has been sent is not sent again, whoever starts its process")
  void sentOnce() {
    told("supplement", "first", Map.of());
    deliverAll();

    runtime.startProcessInstanceByKey(NoticeVariables.PROCESS, number,
        Map.of(NoticeVariables.NOTICE_ID.name(), record("supplement").id()));
    deliverAll();

    assertThat(received()).hasSize(1);
    assertThat(happened()).containsOnlyOnce("notice-sent");
  }

  @Test
  @DisplayName("to a dead server is tried again after 10 seconds, 1 and 10 minutes, then is an incident to be resumed")
  void deadServer() throws IOException {
    server.setPort(closedPort());
    told("supplement", "first", Map.of());

    for (Duration wait : List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10))) {
      assertThat(incidents()).isZero();
      Instant tried = clock.instant();
      failToDeliver();
      assertThat(jobs().get(0).getDuedate().toInstant()).isEqualTo(tried.plus(wait));
      ClockUtil.setCurrentTime(jobs().get(0).getDuedate());
    }
    Instant givenUp = clock.instant();
    failToDeliver();
    assertThat(incidents()).isOne();
    assertThat(jobs()).singleElement().satisfies(job -> {
      assertThat(job.getRetries()).isZero();
      assertThat(job.getDuedate().toInstant()).as("runs as soon as its retries are raised").isEqualTo(givenUp);
    });
    assertThat(cases.told(number, Locale.ENGLISH)).containsOnlyOnce("The notice “addition” to the customer could not be "
        + "sent yet: the mail server cannot be reached. It is tried again; if that does not help, it waits in Cockpit to "
        + "be started again.");

    server.setPort(MAIL.getSmtp().getPort());
    management.setJobRetries(jobs().get(0).getId(), 1);
    deliverAll();

    assertThat(recipients()).containsExactly(CUSTOMER);
    assertThat(incidents()).isZero();
    assertThat(jobs()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"SILENT", "REFUSES_RECIPIENT", "KEEPS_AND_DROPS", "KEEPS_AND_DENIES"})
  @DisplayName("through a server that behaves badly: the case goes on and ends, and afterwards everybody is told once")
  void badServer(Manner manner) throws IOException {
    List<String> kept;
    List<Notice> waiting;
    try (MailServerStub stub = new MailServerStub(manner)) {
      server.setPort(stub.port());
      server.setJavaMailProperties(IMPATIENT);
      told("supplement", "first", Map.of());
      inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR), "supplement", "first", Map.of()));
      failToDeliver();
      agents.reviewedAndAccepted(number);
      agents.settledByJunior(number, 10);
      customer.withdraws(number, "已解决");
      told("chase", "last", Map.of());
      failToDeliver();
      kept = stub.kept();
      waiting = recorded(NoticeStatus.TO_SEND);
    }
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    assertThat(cases.archived(number)).hasSize(1);
    assertThat(waiting).hasSizeGreaterThanOrEqualTo(3).extracting(Notice::template).contains("supplement", "chase");
    assertThat(jobs()).hasSameSizeAs(waiting);
    assertThat(record("survey").reason()).contains(NotSentReason.CASE_ENDED);

    server.setPort(MAIL.getSmtp().getPort());
    server.setJavaMailProperties(new Properties());
    deliverAll();

    assertThat(received()).hasSameSizeAs(waiting);
    assertThat(messageIds()).hasSameSizeAs(waiting).containsAll(messageIds(kept));
    assertThat(recipients()).containsOnlyOnce("senior@example.com").containsOnly("senior@example.com", CUSTOMER);
    assertThat(recorded(NoticeStatus.SENT)).hasSameSizeAs(waiting);
    assertThat(happened()).filteredOn("notice-sent"::equals).hasSameSizeAs(waiting);
    assertThat(jobs()).isEmpty();
  }

  @Test
  @DisplayName("leaves no personal data in logs, variables and what Cockpit shows of a failure (PR-1)")
  void nothingPersonal(CapturedOutput output) throws IOException {
    try (MailServerStub stub = new MailServerStub(Manner.REFUSES_RECIPIENT)) {
      server.setPort(stub.port());
      number = cases.receivedByEmail("tariff.charge-dispute", CUSTOMER, "zh-CN");
      failToDeliver();
    }

    Job failed = jobs().get(0);
    assertThat(failed.getExceptionMessage()).isEqualTo("Notice " + record("receipt").id() + " was not sent by e-mail: "
        + "the mail server refused it. Once the cause is mended, raise the retries of the job here, and it is sent "
        + "again.");
    assertThat(management.getJobExceptionStacktrace(failed.getId())).doesNotContain(CUSTOMER, "example.com", "李明");
    assertThat(output.getAll()).doesNotContain(CUSTOMER, "尊敬的李明");
    assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(failed.getProcessInstanceId()).list())
        .extracting(VariableInstance::getName).containsExactlyInAnyOrder("noticeId");
    assertThat(cases.told(number, Locale.ENGLISH).toString()).doesNotContain(CUSTOMER, "example.com");
  }

  @Test
  @DisplayName("whose address has gone in the meantime is recorded as not sent, and its job ends")
  void addressGone() {
    inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR), "chase", "first", Map.of()));
    emailFromBeforeItWasChecked("senior", "senior@example.com\r\nBcc: somebody@example.com");

    deliverAll();

    assertThat(received()).isEmpty();
    assertThat(record("chase").reason()).contains(NotSentReason.NO_ADDRESS);
    assertThat(cases.told(number, Locale.ENGLISH)).containsOnlyOnce(
        "The notice “chase” to 周 建宁 was not sent: there is no address that a channel reaches.");
    assertThat(jobs()).isEmpty();
  }

  // ---- steps

  private void told(String notice, String cause, Map<String, Object> values) {
    inOneStep(() -> notices.toCustomer(new CaseNumber(number), notice, cause, values));
  }

  private void inOneStep(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private void deliverAll() {
    while (!jobs().isEmpty()) {
      carryOut(jobs());
    }
  }

  /** Each is tried, also those that let an earlier one go first. */
  private void failToDeliver() {
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

  private void carryOut(List<Job> jobs) {
    jobs.forEach(job -> management.executeJob(job.getId()));
  }

  private void aMinuteLater() {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofMinutes(1))));
    carryOut(jobQuery().timers().executable().list());
  }

  private void emailFromBeforeItWasChecked(String login, String address) {
    database.sql("update act_id_user set email_ = ? where id_ = ?").params(address, login).update();
  }

  private void setEmail(String login, String address) {
    User user = identity.createUserQuery().userId(login).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  // ---- what is there

  private List<Job> jobs() {
    return jobQuery().list();
  }

  private List<Job> deliveries() {
    return jobQuery().messages().list();
  }

  private List<Job> waiting() {
    return jobQuery().timers().list();
  }

  private JobQuery jobQuery() {
    return management.createJobQuery().processDefinitionKey(NoticeVariables.PROCESS).orderByJobId().asc();
  }

  private long incidents() {
    return runtime.createIncidentQuery().activityId("deliver-notice").count();
  }

  private Notice record(String template) {
    return recorded().filter(notice -> notice.template().equals(template)).reduce((first, second) -> second).orElseThrow();
  }

  private Notice customersNotice(String template) {
    return recorded().filter(notice -> notice.template().equals(template) && notice.recipient().isCustomer()).findFirst()
        .orElseThrow();
  }

  private List<Notice> recorded(NoticeStatus status) {
    return recorded().filter(notice -> notice.status() == status).toList();
  }

  private Stream<Notice> recorded() {
    return records.findByComplaintNumberOrderByRecordedAtAscIdAsc(number).stream();
  }

  /** The kinds of all entries of the case file. */
  private List<String> happened() {
    return cases.entries(number).stream().map(CaseEntry::kind).toList();
  }

  private static List<MimeMessage> received() {
    return List.of(MAIL.getReceivedMessages());
  }

  private static List<String> recipients() {
    return received().stream().map(mail -> header(mail, "To")).toList();
  }

  private static Set<String> messageIds() {
    return received().stream().map(mail -> header(mail, "Message-ID")).collect(Collectors.toSet());
  }

  private static Set<String> messageIds(List<String> kept) {
    return kept.stream().flatMap(mail -> MESSAGE_ID.matcher(mail).results()).map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return Stream.of(mail.getHeader(name)).collect(Collectors.joining());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
