package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.notice.MailServerStub.Manner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A notice by e-mail through a server that does not take it (NG-2)")
class BadMailServerTest extends NoticeScenario {

  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.+>)");

  private static final Properties IMPATIENT = new Properties();

  static {
    IMPATIENT.put("mail.smtp.timeout", "300");
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
      told("escalation-unsettled", "first", Map.of());
      inOneStep(() -> notices.toStaff(new CaseNumber(number), List.of(SENIOR), "escalation-unsettled", "first",
          Map.of()));
      failToDeliver();
      agents.reviewedAndAccepted(number);
      agents.settledByJunior(number, 10);
      agents.customerTold(number);
      customer.withdraws(number, "已解决");
      told("escalation-result", "last", Map.of());
      failToDeliver();
      kept = stub.kept();
      waiting = recorded(NoticeStatus.TO_SEND);
    }
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    assertThat(cases.archived(number)).hasSize(1);
    assertThat(waiting).hasSizeGreaterThanOrEqualTo(3).extracting(Notice::template)
        .contains("escalation-unsettled", "escalation-result");
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

  private long incidents() {
    return runtime.createIncidentQuery().activityId("deliver-notice").count();
  }

  private static Set<String> messageIds(List<String> kept) {
    return kept.stream().flatMap(mail -> MESSAGE_ID.matcher(mail).results()).map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
