package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.notice.MailServerStub.Manner;
import org.complaintdesk.support.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own threads send here, beside the people who work on the cases. */
@DisplayName("While the mail server keeps everybody waiting, cases are received, worked on and ended (NG-2)")
class NoticesUnderWayTest extends MailScenario {

  private static final int CASES = 3;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  /** As {@code notice-delivery} has it: nothing else that other tests left behind is carried out. */
  private static final long PRIORITY_OF_NOTICES = -10;
  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <notice-(.+)@example.com>");

  @Autowired
  private NoticeRepository records;
  @Autowired
  private ProcessEngine engine;

  private ProcessEngineConfigurationImpl settings;
  private JobExecutor threads;

  @BeforeEach
  void aDeskAtWork() {
    openChannel();
    settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    settings.setJobExecutorPriorityRangeMin(PRIORITY_OF_NOTICES);
    settings.setJobExecutorPriorityRangeMax(PRIORITY_OF_NOTICES);
    threads = settings.getJobExecutor();
    threads.start();
  }

  @AfterEach
  void nobodyAtWork() {
    threads.shutdown();
    settings.setJobExecutorPriorityRangeMin(Long.MIN_VALUE);
    settings.setJobExecutorPriorityRangeMax(Long.MAX_VALUE);
  }

  @Test
  @DisplayName("once it answers, each notice is delivered, and each once")
  void slowServer() throws IOException {
    try (MailServerStub asleep = new MailServerStub(Manner.ASLEEP)) {
      server.setPort(asleep.port());
      List<String> numbers = receivedAndEnded(asleep);

      asleep.wakeUp();
      waitUntil(this::allIsDelivered);

      assertSent(numbers);
      assertThat(ids(asleep.kept().stream())).containsExactlyInAnyOrderElementsOf(recorded(numbers, NoticeStatus.SENT));
    }
  }

  @Test
  @DisplayName("when it dies over it, each notice is delivered by the next one, and each once")
  void dyingServer() throws IOException {
    List<String> numbers;
    int waiting;
    try (MailServerStub asleep = new MailServerStub(Manner.ASLEEP)) {
      server.setPort(asleep.port());
      numbers = receivedAndEnded(asleep);
      waiting = asleep.callers();
      server.setPort(MAIL.getSmtp().getPort());
    }
    waitUntil(() -> jobQuery().messages().count() > 0 && jobQuery().messages().count() == jobQuery().withException().count());
    assertThat(recorded(numbers, NoticeStatus.TO_SEND)).as("those that were on the way")
        .hasSizeGreaterThanOrEqualTo(waiting);

    waitUntil(this::allIsDelivered);

    assertSent(numbers);
    assertThat(ids(Stream.of(MAIL.getReceivedMessages()).map(GreenMailUtil::getHeaders)))
        .containsExactlyInAnyOrderElementsOf(recorded(numbers, NoticeStatus.SENT));
  }

  /** Cases from their receipt to their end, while the threads that send wait for the server. */
  private List<String> receivedAndEnded(MailServerStub asleep) {
    List<String> numbers = IntStream.range(0, CASES).mapToObj(
        number -> cases.receivedByEmail("tariff.charge-dispute", number + "@example.com", "zh-CN")).toList();
    waitUntil(() -> asleep.callers() > 0);
    numbers.forEach(number -> {
      agents.reviewedAndAccepted(number);
      customer.withdraws(number, "已解决");
      assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
      assertThat(cases.archived(number)).hasSize(1);
    });
    assertThat(recorded(numbers, NoticeStatus.SENT)).as("nothing has gone out so far").isEmpty();
    assertThat(recorded(numbers, NoticeStatus.TO_SEND)).hasSizeGreaterThanOrEqualTo(CASES);
    return numbers;
  }

  private void assertSent(List<String> numbers) {
    assertThat(recorded(numbers, NoticeStatus.TO_SEND)).isEmpty();
    numbers.forEach(number -> assertThat(cases.entries(number).stream().filter(one -> one.kind().equals("notice-sent")))
        .hasSameSizeAs(recorded(List.of(number), NoticeStatus.SENT)));
  }

  /** Each look is a minute later: by then what failed is tried again, and what lets earlier ones go first looks anew. */
  private boolean allIsDelivered() {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofMinutes(1))));
    return jobQuery().count() == 0;
  }

  /** Looks into what is due each time, so that nobody waits for the threads to look by themselves. */
  private void waitUntil(Callable<Boolean> condition) {
    await().atMost(LONG_ENOUGH).until(() -> {
      threads.jobWasAdded();
      return condition.call();
    });
  }

  private List<String> recorded(List<String> numbers, NoticeStatus status) {
    return numbers.stream().flatMap(number -> records.findByComplaintNumberOrderByRecordedAtAscIdAsc(number).stream())
        .filter(notice -> notice.status() == status).map(Notice::id).toList();
  }

  private static List<String> ids(Stream<String> mails) {
    return mails.flatMap(mail -> MESSAGE_ID.matcher(mail).results()).map(found -> found.group(1)).toList();
  }
}
