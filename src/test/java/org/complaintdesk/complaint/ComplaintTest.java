package org.complaintdesk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.complaint.type.ProblemType;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.tasklist.form.ReasonNeededException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A complaint guards itself")
class ComplaintTest {

  private static final CaseNumber NUMBER = new CaseNumber("C-1");
  private static final Instant RECEIVED = Instant.parse("2026-11-12T02:00:00Z");
  private static final Instant NOW = RECEIVED.plus(Duration.ofHours(1));
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final String REFUSED = "refused";

  private static final Map<String, Consumer<Complaint>> STEPS = Map.of(
      "accept", complaint -> complaint.accept(NOW),
      "reject", complaint -> complaint.reject("不属实", NOW),
      "wait", complaint -> complaint.waitForCustomer("question", NOW),
      "end wait", complaint -> complaint.endWait(NOW),
      "tell", complaint -> complaint.tell(null, NOW),
      "reopen", complaint -> complaint.reopen("未解决", NOW),
      "reopen dissatisfied", complaint -> complaint.reopenDissatisfied(true, NOW),
      "take up", complaint -> complaint.takeUp(NOW),
      "withdraw", complaint -> complaint.withdraw(null, NOW),
      "archive", complaint -> complaint.archive(NOW));

  @ParameterizedTest(name = "{0}")
  @DisplayName("and each step leads from where it stands to where it may, or is refused")
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      step,                registered,  in progress, waiting,     told,        archived, withdrawn, rejected
      accept,              IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, refused,  refused,   refused
      reject,              REJECTED,    REJECTED,    REJECTED,    refused,     refused,  refused,   refused
      wait,                WAITING,     WAITING,     WAITING,     TOLD,        ARCHIVED, WITHDRAWN, REJECTED
      end wait,            REGISTERED,  IN_PROGRESS, IN_PROGRESS, TOLD,        ARCHIVED, WITHDRAWN, REJECTED
      tell,                TOLD,        TOLD,        TOLD,        TOLD,        refused,  refused,   refused
      reopen,              IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, refused,  refused,   refused
      reopen dissatisfied, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, refused,  refused,   refused
      take up,             IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, refused,  refused,   refused
      withdraw,            WITHDRAWN,   WITHDRAWN,   WITHDRAWN,   WITHDRAWN,   refused,  refused,   refused
      archive,             refused,     ARCHIVED,    refused,     ARCHIVED,    ARCHIVED, WITHDRAWN, REJECTED
      """)
  void steps(String step, String fromRegistered, String fromInProgress, String fromWaiting, String fromTold,
      String fromArchived, String fromWithdrawn, String fromRejected) {
    leads(step, registered(), fromRegistered);
    leads(step, inProgress(), fromInProgress);
    leads(step, waiting(), fromWaiting);
    leads(step, told(), fromTold);
    leads(step, archived(), fromArchived);
    leads(step, withdrawn(), fromWithdrawn);
    leads(step, rejected(), fromRejected);
  }

  private static void leads(String step, Complaint complaint, String to) {
    ComplaintStatus from = complaint.status();
    if (to.equals(REFUSED)) {
      assertThatIllegalStateException().as("%s when %s", step, from).isThrownBy(() -> STEPS.get(step).accept(complaint))
          .withMessageContaining(NUMBER.value()).withMessageContaining(from.id());
      assertThat(complaint.status()).as("after %s was refused", step).isEqualTo(from);
    } else {
      STEPS.get(step).accept(complaint);
      assertThat(complaint.status().name()).as("%s when %s", step, from).startsWith(to);
    }
  }

  @Test
  @DisplayName("and says that it was accepted once, however often it is assessed")
  void acceptedOnce() {
    Complaint complaint = registered();

    assertThat(complaint.accept(NOW)).isEqualTo(Happened.told("accepted").and(new ComplaintAssessed(NUMBER)));
    assertThat(complaint.accept(NOW)).isEqualTo(Happened.untold().and(new ComplaintAssessed(NUMBER)));
  }

  @Test
  @DisplayName("and says what else happens to it, and who hears of it")
  void says() {
    assertThat(registered().reject("r", NOW)).isEqualTo(Happened.told("rejected", CaseArgument.text("r")));
    assertThat(inProgress().withdraw(null, NOW)).isEqualTo(Happened.told("withdrawn", CaseArgument.text(null)));
    assertThat(inProgress().settle("s", NOW)).isEqualTo(Happened.told("settled", CaseArgument.text("s")));
    assertThat(inProgress().tell(null, NOW)).isEqualTo(Happened.told("told").and(new CustomerTold(NUMBER)));
    assertThat(told().reopen("r", NOW))
        .isEqualTo(Happened.told("reopened", CaseArgument.text("r")).and(new ComplaintReopened(NUMBER)));
    assertThat(told().reopenDissatisfied(true, NOW))
        .isEqualTo(Happened.told("reopened-dissatisfied").and(new ComplaintReopened(NUMBER)));
    assertThat(told().archive(NOW)).isEqualTo(Happened.told("archived"));
  }

  @Test
  @DisplayName("and is open again by an escalation only where its customer was told")
  void escalated() {
    assertThat(inProgress().takeUp(NOW)).isEqualTo(Happened.untold());
    assertThat(told().takeUp(NOW)).isEqualTo(Happened.untold().and(new ComplaintReopened(NUMBER)));
  }

  @Test
  @DisplayName("and counts a bad verdict, but not a mere wish for escalation")
  void badVerdict() {
    Complaint complaint = told();

    complaint.reopenDissatisfied(true, NOW);
    complaint.reopenDissatisfied(false, NOW);

    assertThat(complaint.handling().dissatisfiedTimes()).isEqualTo(1);
  }

  @Test
  @DisplayName("and stands after a wait where it stood before, with every change on record")
  void waits() {
    Complaint complaint = registered();

    complaint.waitForCustomer("question", NOW);
    complaint.waitForCustomer("another", LATER);
    complaint.endWait(LATER);

    assertThat(complaint.statusChanges()).extracting(StatusChange::status).containsExactly(
        ComplaintStatus.REGISTERED, ComplaintStatus.WAITING_FOR_CUSTOMER, ComplaintStatus.REGISTERED);
    assertThat(complaint.statusChanges()).extracting(StatusChange::reason).containsExactly(null, "question", null);
    assertThat(complaint.changedAt()).isEqualTo(LATER);
  }

  @Test
  @DisplayName("and keeps when its customer was told first, anew only once it went on")
  void toldAt() {
    Complaint complaint = told();

    complaint.tell("又说一遍", LATER);
    assertThat(complaint.toldAt()).contains(NOW);
    assertThat(complaint.findings().result()).contains("又说一遍");

    complaint.reopen("未解决", LATER);
    complaint.tell(" ", LATER);
    assertThat(complaint.toldAt()).contains(LATER);
    assertThat(complaint.findings().result()).as("a blank says nothing new").contains("又说一遍");
  }

  @Test
  @DisplayName("and takes no other attribution without a reason, and none but a confirmed one after diagnosis (CL-7)")
  void attribution() {
    Complaint complaint = inProgress();
    complaint.attributeProvisionally(Attribution.COMPANY, NOW);

    assertThatExceptionOfType(ReasonNeededException.class).isThrownBy(() ->
        complaint.confirmDiagnosis(Attribution.THIRD_PARTY, " ", ProblemType.SERVICE_QUALITY, NOW));
    assertThat(complaint.findings().isAttributionConfirmed()).isFalse();

    complaint.confirmDiagnosis(Attribution.THIRD_PARTY, "代理商所为", ProblemType.SERVICE_QUALITY, NOW);
    assertThat(complaint.attributeProvisionally(Attribution.COMPANY, NOW)).isFalse();
    assertThat(complaint.findings().attribution()).contains(Attribution.THIRD_PARTY);
  }

  private static Complaint registered() {
    return new Complaint(NUMBER, NewComplaint.of(Channel.APP, RECEIVED, "话费异常", "多出一笔扣费。", new Login("test")).build(),
        RECEIVED);
  }

  private static Complaint inProgress() {
    return after(registered(), "accept");
  }

  private static Complaint waiting() {
    return after(inProgress(), "wait");
  }

  private static Complaint told() {
    return after(inProgress(), "tell");
  }

  private static Complaint archived() {
    return after(told(), "archive");
  }

  private static Complaint withdrawn() {
    return after(registered(), "withdraw");
  }

  private static Complaint rejected() {
    return after(registered(), "reject");
  }

  private static Complaint after(Complaint complaint, String step) {
    STEPS.get(step).accept(complaint);
    return complaint;
  }
}
