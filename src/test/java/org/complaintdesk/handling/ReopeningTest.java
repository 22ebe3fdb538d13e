package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.reopening.ReopenReason;
import org.complaintdesk.reopening.ReopenRefusedException;
import org.complaintdesk.reopening.ReopenRefusedException.Reason;
import org.complaintdesk.reopening.Reopenings;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A closed complaint that is opened again (NG-10)")
class ReopeningTest extends Scenario {

  private static final String AGAIN = "又出现同样的扣费。";

  @Autowired
  private Reopenings reopenings;
  @Autowired
  private ComplaintHandling handling;

  @Test
  @DisplayName("is handled by a senior agent under its number, with a fresh clock, and filed beside the first filing")
  void anotherRound() {
    String number = closed();
    Instant due = cases.dueAt(number);
    String filed = cases.archived(number).get(0);

    DeskClock.now("2026-11-17 09:00");
    reopened(number, ReopenReason.CAME_BACK);

    assertOpen(number, "approve-dispatch");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.dueAt(number)).isAfter(due).isEqualTo(DeskClock.at("2026-11-19 18:00"));
    assertThat(cases.deadlines(number)).containsKey(DeadlineKind.REGULATOR);
    assertThat(cases.complaint(number).arrival().receivedAt()).isEqualTo(DeskClock.at("2026-11-12 10:00"));
    assertThat(notices.toCustomer(number)).containsOnlyOnce("reopened").containsOnlyOnce("receipt");
    assertThat(notices.texts(number, "reopened")).singleElement().asString().contains("2026年11月19日", number);
    assertThat(cases.told(number)).contains(
        "The complaint was opened again, round 2: the problem is there again. Clock: begins anew. The customer says: " + AGAIN);
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE))
        .contains("投诉件已重新受理，第2轮：问题再次出现。期限：重新计算。客户表示：" + AGAIN);
    assertThat(cases.archived(number)).containsExactly(filed);

    agents.answeredBySenior(number, 10);
    customer.satisfied(number);
    customer.confirmedSolved(number);
    agents.summarised(number);

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(cases.archived(number)).hasSize(2).first().isEqualTo(filed);
    assertThat(cases.archived(number).get(1)).contains(AGAIN);
    assertThat(processes.started(number)).filteredOn("complaint-handling"::equals).hasSize(2);
    assertThat(processes.started(number)).filteredOn("satisfaction-survey"::equals).hasSize(2);
    processes.assertNothingIsLeft(number);
  }

  @Test
  @DisplayName("where a promise was not kept the old clock goes on, and what passed is passed")
  void oldClock() {
    String number = closed();
    Instant due = cases.dueAt(number);

    DeskClock.now("2026-11-20 09:00");
    reopened(number, ReopenReason.PROMISE_NOT_KEPT);

    assertThat(cases.dueAt(number)).isEqualTo(due);
    assertThat(work.openTasks(number)).contains("approve-dispatch");
    assertThat(cases.told(number)).contains("Clock: goes on as before.");
  }

  @Test
  @DisplayName("a second time it is a customer manager's; a fourth round there is not")
  void thirdRound() {
    String number = closed();
    reopened(number, ReopenReason.NOT_SOLVED);
    settledBySenior(number);
    reopened(number, ReopenReason.NOT_SOLVED);

    assertOpen(number, "reassess-complaint");
    managers.answered(number, 10);
    customer.satisfied(number);
    customer.confirmedSolved(number);
    agents.summarised(number);

    assertThat(cases.archived(number)).hasSize(3);
    assertRefused(Reason.TOO_OFTEN, number, ReopenReason.NOT_SOLVED);
  }

  @Test
  @DisplayName("new facts are reviewed like a new complaint, which can be withdrawn in its new round")
  void reviewedAgain() {
    String number = closed();
    reopened(number, ReopenReason.NEW_FACTS);
    assertOpen(number, "review-content");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);

    customer.withdraws(number, "误会。");

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    assertThat(cases.archived(number)).hasSize(2);
    reopened(number, ReopenReason.WITHDRAWAL_REGRETTED);
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("one that was escalated can be escalated again, with nothing of the earlier escalation")
  void escalatedTwice() {
    String number = closed();
    reopened(number, ReopenReason.NOT_SOLVED);
    assertThat(escalate(number)).isTrue();
    assertOpen(number, "judge-escalation");
    customer.withdraws(number, "不再追究。");
    reopened(number, ReopenReason.CUSTOMER_ASKS);
    agents.reviewedAndAccepted(number);

    assertThat(escalate(number)).isTrue();

    assertOpen(number, "judge-escalation");
    assertThat(cases.deadlines(number)).containsKey(DeadlineKind.JUDGE);
  }

  private boolean escalate(String number) {
    return handling.requestEscalation(new CaseNumber(number), "媒体关注。", false);
  }

  @Test
  @DisplayName("too late, for a reason that does not fit, or while it is open it is not; nothing changes then")
  void refused() {
    String number = closed();
    String open = cases.received("tariff.billing-error");

    assertRefused(Reason.OTHER_REASON, number, ReopenReason.WITHDRAWAL_REGRETTED);
    assertRefused(Reason.NOT_CLOSED, open, ReopenReason.NOT_SOLVED);
    DeskClock.now("2026-11-27 09:00");
    assertRefused(Reason.TOO_LATE, number, ReopenReason.NOT_SOLVED);

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(cases.story(number)).doesNotContain("round-begun");
    processes.assertNothingIsLeft(number);
    assertOpen(open, "review-content");
  }

  @Test
  @DisplayName("waits of an earlier round move no deadline of the new one")
  void earlierWaits() {
    String number = cases.received("tariff.billing-error");
    agents.customerAsked(number, "请提供截图。");
    DeskClock.now("2026-11-13 10:00");
    customer.replies(number, "已提供。");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, "已说明。");
    customer.satisfied(number);
    customer.confirmedSolved(number);
    agents.summarised(number);

    DeskClock.now("2026-11-17 09:00");
    reopened(number, ReopenReason.NOT_SOLVED);

    assertThat(cases.dueAt(number)).isEqualTo(DeskClock.at("2026-11-19 18:00"));
  }

  private String closed() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, "已退还多扣费用。");
    customer.satisfied(number);
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    return number;
  }

  private void settledBySenior(String number) {
    agents.answeredBySenior(number, 10);
    customer.satisfied(number);
    customer.confirmedSolved(number);
    agents.summarised(number);
  }

  private void reopened(String number, ReopenReason reason) {
    work.as("senior", () -> reopenings.reopen(new CaseNumber(number), reason, AGAIN));
  }

  private void assertRefused(Reason reason, String number, ReopenReason asked) {
    assertThatThrownBy(() -> reopened(number, asked)).isInstanceOf(ReopenRefusedException.class)
        .satisfies(refused -> assertThat(((ReopenRefusedException) refused).reason()).isEqualTo(reason));
  }
}
