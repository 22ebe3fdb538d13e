package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An escalated complaint (ES-1, ES-2, ES-4)")
class EscalationTest extends EscalatedScenario {

  @Test
  @DisplayName("is judged by the team, owned by one person, investigated, solved, told and confirmed (ES-2)")
  void fromJudgementToVerdict() {
    String number = dispatched();
    escalated.escalated(number, "deadline-passed");
    assertThat(work.groups(number, "judge-escalation")).containsExactly("escalation-team");
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");
    assertOwned(number, "decide-solution", EscalatedCases.OWNER);
    escalated.decided(number);
    assertOwned(number, "carry-out-solution", EscalatedCases.OWNER);
    escalated.carriedOut(number);
    assertOwned(number, "tell-escalated-customer", EscalatedCases.OWNER);
    escalated.customerTold(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    escalated.satisfied(number);
    escalated.summarised(number);

    escalated.assertNothingIsLeft(number);
    assertThat(escalated.record(number))
        .isEqualTo(new EscalatedCases.Record(EscalatedCases.OWNER, 1, "SATISFIED", null));
    assertThat(escalated.notices(number)).containsSubsequence(
        "escalated", "escalation-investigated", "escalation-decided", "escalation-result")
        .doesNotContain("escalation-unsettled");
    assertThat(cases.told(number)).contains("What was learned: 重复扣费应主动排查。");
  }

  @Test
  @DisplayName("by hand closes visibly what the ordinary handling had open, and ends in the archive (ES-1, ES-2, AR-1)")
  void byHand() {
    String number = dispatched();

    escalated.requestedBy("billing", number, "客户情绪激动，需升级。");

    assertOpen(number, "judge-escalation");
    assertThat(cases.told(number, Locale.ENGLISH)).containsSubsequence(
        "The escalation was asked for: 客户情绪激动，需升级。",
        "The open task “Accept work order” of Billing department was closed unfinished: Escalation wanted.",
        "Work order " + number + "-1 of Billing department was closed unfinished.",
        "The complaint was escalated as asked for.");
    assertThat(cases.entries(number)).filteredOn(entry -> entry.kind().equals("escalation-requested"))
        .singleElement().satisfies(entry -> assertThat(entry.actor()).contains(new Login("billing")));
    assertThat(escalated.request(number)).isEqualTo("客户情绪激动，需升级。");
    assertThat(work.facts(number, "judge-escalation"))
        .contains("\"request\":\"客户情绪激动，需升级。\"");
    escalated.toldTheResult(number);
    escalated.satisfied(number);
    escalated.summarised(number);
    escalated.assertNothingIsLeft(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.archived(number)).singleElement().asString().as("what happened, and none of what was to choose from")
        .contains("\"request\":\"客户情绪激动，需升级。\"").doesNotContain("escalationOwners", "newOwners", "\"label\":");
  }

  @Test
  @DisplayName("is filed with how many departments and regions it took, and how often the customer was dissatisfied (AR-1)")
  void counted() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    customer.dissatisfied(number);
    work.complete("line", number, "reassess-complaint", Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", List.of("dept-billing", "dept-network"), "crossRegion", true));

    assertOpen(number, "judge-escalation");
    escalated.toldTheResult(number);
    escalated.satisfied(number);
    escalated.summarised(number);

    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.archived(number)).singleElement().asString()
        .contains("\"departments\":2,\"crossRegion\":true,\"dissatisfiedTimes\":1");
  }

  @Test
  @DisplayName("is in progress from the escalation on, wherever it stood: also before its review (ES-2)")
  void beforeTheReview() {
    String number = cases.received("tariff.billing-error");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);

    escalated.escalated(number, "customer-demand");

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).contains("escalated").doesNotContain("accepted", "reopened");
  }

  @Test
  @DisplayName("has its tasks in the queues by the urgency that the team judged (IN-8)")
  void placeInTheQueues() {
    String number = dispatched();
    escalated.escalated(number, "customer-demand");
    assertThat(work.task(number, "judge-escalation").getPriority()).isEqualTo(10);

    escalated.judged(number, 1, "simple", EscalatedCases.OWNER, "dept-billing");

    assertThat(work.task(number, "investigate-cause").getPriority()).isEqualTo(40);
    escalated.found(number, "dept-billing");
    assertThat(work.task(number, "decide-solution").getPriority()).isEqualTo(40);
    assertThat(shown(number)).as("the complaint's own urgency stays").containsEntry("Urgency", "3 normal");
  }

  @Test
  @DisplayName("goes round again as long as the customer is not satisfied, each round with new limits (NG-3, ES-4)")
  void notSatisfiedTwice() {
    String number = dispatched();
    escalated.escalated(number, "customer-demand");
    escalated.toldTheResult(number);
    DeskClock.now("2026-11-16 10:00");

    escalated.notSatisfied(number, "solution", "金额不对。");

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(work.openTasks(number)).contains("decide-solution").doesNotContain("judge-escalation");
    assertThat(work.due(number, "decide-solution")).isEqualTo(DeskClock.at("2026-11-19 18:00"));
    escalated.anotherSolutionTold(number);
    escalated.notSatisfied(number, "judge", "其他部门也有责任。");
    assertThat(work.openTasks(number)).contains("judge-escalation").doesNotContain("decide-solution");
    assertThat(escalated.record(number).round()).isEqualTo(3);
    escalated.judged(number, "dept-service");
    escalated.found(number, "dept-service");
    escalated.anotherSolutionTold(number);
    escalated.satisfied(number);
    escalated.summarised(number);

    escalated.assertNothingIsLeft(number);
    assertThat(escalated.record(number).verdict()).isEqualTo("SATISFIED");
    assertThat(cases.story(number)).filteredOn("escalation-round"::equals).hasSize(2);
    assertThat(escalated.notices(number)).filteredOn("escalation-result"::equals).hasSize(3);
  }

  @Test
  @DisplayName("may be settled without agreement, with a reason; the customer is told the way to the regulator (DL-10)")
  void withoutAgreement() {
    String number = dispatched();
    escalated.escalated(number, "unresolved");
    escalated.toldTheResult(number);

    assertThatThrownBy(() -> work.complete(EscalatedCases.OWNER, number, "confirm-satisfaction",
        Map.of("outcome", "no-agreement", "reason", "客户要求赔偿十倍。", "regulatorTold", false)))
        .hasMessageContaining("regulatorTold");
    escalated.notAgreed(number, "客户要求赔偿十倍。");
    escalated.summarised(number);

    escalated.assertNothingIsLeft(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(escalated.record(number).verdict()).isEqualTo("NO_AGREEMENT");
    assertThat(escalated.record(number).verdictReason()).isEqualTo("客户要求赔偿十倍。");
    assertThat(escalated.notices(number)).endsWith("escalation-result", "escalation-unsettled");
  }

  @Test
  @DisplayName("is confirmed by calls, as many as the table says, and settled without an answer after the last (NG-8)")
  void neverReached() {
    String number = dispatched();
    escalated.escalated(number, "unresolved");
    escalated.toldTheResult(number);

    for (int call = 1; call < 3; call++) {
      escalated.notReachedToConfirm(number);
      assertThat(work.openTasks(number)).doesNotContain("confirm-satisfaction");
      clock.callFallsDue(number);
      assertThat(work.openTasks(number)).contains("confirm-satisfaction");
    }
    escalated.notReachedToConfirm(number);
    escalated.summarised(number);

    escalated.assertNothingIsLeft(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(escalated.record(number).verdict()).isEqualTo("NO_ANSWER");
    assertThat(cases.story(number)).contains("escalation-no-answer").doesNotContain("escalation-satisfied");
  }

  @Test
  @DisplayName("has its solution carried out by the departments that the owner names, also new ones (DX-4)")
  void departmentsCarryOut() {
    String number = investigated();

    escalated.decided(number, "dept-billing", "dept-service");

    assertThat(work.openTasks(number)).filteredOn("carry-out-measure"::equals).hasSize(2);
    assertThat(work.openTasks(number)).doesNotContain("carry-out-solution");
    escalated.carriedOutBy(number, "dept-service", "dept-billing");
    assertThat(work.openTasks(number)).contains("tell-escalated-customer");
    assertThat(cases.told(number)).contains("Service department carried out its part of the solution: 已完成本部门措施。");
  }

  @Test
  @DisplayName("reads as one story from the reasons to the verdict, in both languages (AR-1, IN-10)")
  void readsAsOneStory() {
    String number = dispatched();
    escalated.escalated(number, "deadline-passed", "legal-or-brand-risk");
    escalated.judged(number, 2, "complex", EscalatedCases.OWNER, "dept-billing");
    escalated.found(number, "dept-billing");
    escalated.legalOpinionGiven(number);
    escalated.decided(number);
    escalated.carriedOut(number);
    escalated.customerTold(number);
    escalated.satisfied(number);
    escalated.summarised(number);

    assertThat(cases.told(number, Locale.ENGLISH)).containsSubsequence(
        "The complaint was escalated; reason deadline passed, not solved, legal risk or harm to the brand.",
        "The escalation was judged: urgency 2 high, complex. Its owner is 罗 雪梅.",
        "Billing department is asked to find out: 请核查扣费来源和依据。",
        "Legal counsel is asked for an opinion.",
        "Billing department found: 系统重复扣费。 · What it can do: 退还多扣费用。",
        "Legal opinion: 应依法退还并书面致歉。",
        "Solution of the escalation decided: 退还费用并致歉。",
        "The owner of the escalation carried the solution out: 费用已退还，客户确认到账。",
        "The customer was told the result.",
        "The escalation is settled: the customer is satisfied.",
        "What was learned: 重复扣费应主动排查。");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).containsSubsequence(
        "投诉已升级处理；原因：超过时限未解决、法律风险或品牌影响。",
        "升级案件已评估：紧急程度 2 较急，复杂。负责人：罗 雪梅。",
        "请计费部门调查：请核查扣费来源和依据。",
        "升级案件已办结：客户满意。");
    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(cases.told(number, language)).allSatisfy(sentence ->
          assertThat(sentence).isNotBlank().doesNotContain("null", "case.", "label.").doesNotContainPattern("\\{\\d"));
    }
  }
}
