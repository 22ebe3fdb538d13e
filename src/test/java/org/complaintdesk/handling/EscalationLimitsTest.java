package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.deadline.record.FiredRule;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The limits of an escalation are watched like every other deadline (ES-4, DL-7)")
class EscalationLimitsTest extends Scenario {

  private static final String TEAM = "Escalation team";
  private static final String BILLING = "Billing department";
  private static final String OWNER = "罗 雪梅";
  /** The desk of the tests has no mail server. */
  private static final String NOT_SENT = " No message was sent: no channel configured.";

  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private Deadlines deadlines;

  @Test
  @DisplayName("stand among the deadlines of the case with the rule that set them, beside those that go on (DL-8)")
  void onRecord() {
    String number = escalatedAtOnce();

    assertThat(cases.deadlines(number))
        .containsEntry(DeadlineKind.JUDGE, at("2026-11-13 18:00"))
        .containsEntry(DeadlineKind.INVESTIGATE, at("2026-11-16 18:00"))
        .containsEntry(DeadlineKind.DECIDE, at("2026-11-17 18:00"))
        .containsEntry(DeadlineKind.SETTLE, at("2026-11-19 18:00"))
        .containsKeys(DeadlineKind.SOLVE, DeadlineKind.HANDLE, DeadlineKind.DUE, DeadlineKind.REGULATOR);
    assertThat(explained(number, DeadlineKind.SETTLE).rules()).extracting(FiredRule::rule)
        .containsExactly("rule-normal-simple");
    assertThat(explained(number, DeadlineKind.SETTLE).skipped()).as("a weekend").hasSize(2);
  }

  @Test
  @DisplayName("take the place of the targets for the ordinary steps, of which nobody is reminded any more (DL-2)")
  void ordinaryTargetsGiveWay() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);

    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    assertThat(cases.deadlines(number)).doesNotContainKeys(DeadlineKind.RESPOND, DeadlineKind.PROPOSE)
        .as("it was met before").containsKey(DeadlineKind.ASSESS);
    assertThat(deadlines.givenWayOf(new CaseNumber(number))).extracting(ExplainedDeadline::kind)
        .containsExactly(DeadlineKind.RESPOND, DeadlineKind.PROPOSE);
    assertThat(cases.told(number)).contains("The limits of the escalation take the place of what was still open of the "
        + "ordinary way: department responds by 2026-11-12 18:00; solution proposed by 2026-11-13 10:00.");
    clock.watchedUntil(number, "2026-11-13 09:59");
    assertThat(urged(number)).isEmpty();
    clock.watchedUntil(number, "2026-11-30 18:00");
    assertThat(urged(number)).noneMatch(line -> line.contains("responds by") || line.contains("proposed by"))
        .anyMatch(line -> line.contains("binding deadline 2026-11-16 18:00"))
        .anyMatch(line -> line.contains("answered by the regulator’s rule 2026-11-27 18:00"));
  }

  @Test
  @DisplayName("remind the team near the judgement, and urge it, its leader and the manager past it")
  void judgement() {
    String number = escalatedAtOnce();

    clock.watchedUntil(number, "2026-11-13 09:59");
    assertThat(urged(number)).isEmpty();
    clock.watchedUntil(number, "2026-11-13 10:00");
    assertThat(urged(number)).containsExactly(
        "Reminded of a deadline that is near: " + TEAM + " – judged by 2026-11-13 18:00.");
    clock.watchedUntil(number, "2026-11-14 10:00");

    assertThat(urged(number)).contains(
        "Urged past a deadline: " + TEAM + " – judged by 2026-11-13 18:00.",
        "Urged past a deadline: Complaint management – judged by 2026-11-13 18:00.",
        "Urged past a deadline: Manager – judged by 2026-11-13 18:00.");
  }

  @Test
  @DisplayName("remind nobody of the judgement once it is given, and the departments that have not answered near theirs")
  void investigation() {
    String number = escalatedAtOnce();
    DeskClock.now("2026-11-12 11:00");
    escalated.judged(number, "dept-billing", "dept-service");
    escalated.found(number, "dept-service");

    clock.watchedUntil(number, "2026-11-16 18:00");

    assertThat(met(number)).contains(DeadlineKind.JUDGE).doesNotContain(DeadlineKind.INVESTIGATE);
    assertThat(about(number, "judged by")).isEmpty();
    assertThat(about(number, "investigated by 2026-11-16 18:00")).hasSize(3)
        .anyMatch(line -> line.startsWith("Reminded of a deadline that is near: " + BILLING))
        .anyMatch(line -> line.startsWith("Urged past a deadline: " + BILLING))
        .anyMatch(line -> line.startsWith("Urged past a deadline: Complaint management"))
        .noneMatch(line -> line.contains("Service department"));
    escalated.found(number, "dept-billing");
    assertThat(met(number)).contains(DeadlineKind.INVESTIGATE);
  }

  @Test
  @DisplayName("wait for legal counsel, too, where it was asked (ES-1 e)")
  void legalCounsel() {
    String number = escalatedAtOnce();
    escalated.judgedWithLegalCounsel(number);
    escalated.found(number, "dept-billing");
    assertThat(met(number)).doesNotContain(DeadlineKind.INVESTIGATE);

    clock.watchedUntil(number, "2026-11-16 17:59");

    assertThat(about(number, "investigated by")).singleElement().asString().contains("Legal counsel");
    escalated.legalOpinionGiven(number);
    assertThat(met(number)).contains(DeadlineKind.INVESTIGATE);
  }

  @Test
  @DisplayName("remind the owner of the decision, and nobody once it is made")
  void decision() {
    String number = escalatedAtOnce();
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");

    clock.watchedUntil(number, "2026-11-17 17:59");
    assertThat(about(number, "solution decided by 2026-11-17 18:00")).singleElement().asString()
        .startsWith("Reminded of a deadline that is near: " + OWNER);
    escalated.decided(number);
    clock.watchedUntil(number, "2026-11-18 18:00");

    assertThat(about(number, "solution decided by")).hasSize(1);
    assertThat(met(number)).contains(DeadlineKind.DECIDE).doesNotContain(DeadlineKind.SETTLE);
  }

  @Test
  @DisplayName("urge whoever carries the solution out and tell the manager past the end, until the customer is told")
  void settlement() {
    String number = escalatedAtOnce();
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");
    escalated.decided(number, "dept-billing");

    clock.watchedUntil(number, "2026-11-19 18:00");
    assertThat(about(number, "settled by 2026-11-19 18:00")).hasSize(5)
        .anyMatch(line -> line.startsWith("Reminded of a deadline that is near: " + BILLING))
        .anyMatch(line -> line.startsWith("Reminded of a deadline that is near: Complaint management"))
        .anyMatch(line -> line.startsWith("Urged past a deadline: Manager"));
    escalated.carriedOutBy(number, "dept-billing");
    escalated.customerTold(number);

    assertThat(running(number)).isEmpty();
    clock.watchedUntil(number, "2026-12-31 18:00");
    assertThat(about(number, "settled by")).hasSize(5);
  }

  @Test
  @DisplayName("are replaced when the team judges otherwise; who was reminded of what did not move is not again")
  void judgedOtherwise() {
    String number = escalatedAtOnce();
    clock.watchedUntil(number, "2026-11-13 10:00");

    escalated.judged(number, 2, "complex", EscalatedCases.OWNER, "dept-billing");

    assertThat(cases.deadlines(number))
        .as("met, as it stood").containsEntry(DeadlineKind.JUDGE, at("2026-11-13 18:00"))
        .containsEntry(DeadlineKind.INVESTIGATE, at("2026-11-17 18:00"))
        .containsEntry(DeadlineKind.DECIDE, at("2026-11-19 18:00"))
        .containsEntry(DeadlineKind.SETTLE, at("2026-11-23 18:00"));
    assertThat(deadlines.historyOf(new CaseNumber(number)))
        .filteredOn(deadline -> deadline.kind() == DeadlineKind.SETTLE).hasSize(2);
    clock.watchedUntil(number, "2026-11-17 17:59");
    assertThat(about(number, "investigated by 2026-11-16")).as("no longer the limit").isEmpty();
    assertThat(about(number, "investigated by 2026-11-17 18:00")).hasSize(1);
  }

  @Test
  @DisplayName("run anew from a bad verdict on, for the steps of the next round only (NG-3)")
  void nextRound() {
    String number = escalatedAtOnce();
    escalated.toldTheResult(number);
    DeskClock.now("2026-11-13 10:00");

    escalated.notSatisfied(number, "solution", "金额不对。");

    assertThat(running(number)).contains(DeadlineKind.DECIDE, DeadlineKind.SETTLE, DeadlineKind.DUE)
        .doesNotContain(DeadlineKind.JUDGE, DeadlineKind.INVESTIGATE);
    assertThat(limit(number, DeadlineKind.DECIDE)).isEqualTo(at("2026-11-18 18:00"));
    escalated.anotherSolutionTold(number);
    assertThat(running(number)).isEmpty();
    escalated.notSatisfied(number, "judge", "其他部门也有责任。");
    assertThat(running(number)).containsAll(Set.of(DeadlineKind.JUDGE, DeadlineKind.INVESTIGATE));
    assertThat(limit(number, DeadlineKind.JUDGE)).isEqualTo(at("2026-11-16 18:00"));
  }

  @Test
  @DisplayName("run anew for the departments where the owner has it investigated once more")
  void investigatedOnceMore() {
    String number = escalatedAtOnce();
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");

    escalated.moreInvestigationWanted(number, "网络侧原因未查。");
    escalated.judged(number, "dept-network");

    assertThat(running(number)).contains(DeadlineKind.INVESTIGATE, DeadlineKind.DECIDE)
        .doesNotContain(DeadlineKind.JUDGE);
    clock.watchedUntil(number, "2026-11-16 17:59");
    assertThat(about(number, "investigated by")).singleElement().asString().contains("Network department");
  }

  @Test
  @DisplayName("end with their complaint, and nobody hears of them afterwards (NG-4)")
  void withdrawn() {
    String number = escalatedAtOnce();

    customer.withdraws(number, "问题已解决。");

    clock.watchedUntil(number, "2026-12-31 18:00");
    assertThat(urged(number)).isEmpty();
    processes.assertNothingIsLeft(number);
  }

  private String escalatedAtOnce() {
    String number = cases.received("tariff.billing-error");
    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);
    assertOpen(number, "judge-escalation");
    return number;
  }

  private Instant limit(String number, DeadlineKind kind) {
    return deadlines.at(new CaseNumber(number), kind).orElseThrow();
  }

  private ExplainedDeadline explained(String number, DeadlineKind kind) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.kind() == kind).findFirst()
        .orElseThrow();
  }

  private List<DeadlineKind> met(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() != null)
        .map(ExplainedDeadline::kind).toList();
  }

  private List<DeadlineKind> running(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() == null)
        .map(ExplainedDeadline::kind).toList();
  }

  private List<String> about(String number, String limit) {
    return urged(number).stream().filter(line -> line.contains(limit)).toList();
  }

  /** What the case file tells of reminders and urging. */
  private List<String> urged(String number) {
    return cases.told(number).lines()
        .filter(line -> line.startsWith("Reminded of a deadline") || line.startsWith("Urged past a deadline"))
        .map(line -> line.replace(NOT_SENT, ""))
        .toList();
  }
}
