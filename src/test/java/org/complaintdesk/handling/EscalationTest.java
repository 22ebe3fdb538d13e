package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Ownership;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An escalated complaint (ES-1, ES-2, ES-4)")
class EscalationTest extends Scenario {

  private static final String COLLEAGUE = "escalationcolleague";

  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private Ownership ownership;
  @Autowired
  private TaskService tasks;
  @Autowired
  private IdentityService identity;

  @BeforeEach
  void aColleagueInTheTeam() {
    User colleague = identity.newUser(COLLEAGUE);
    colleague.setFirstName("秋实");
    colleague.setLastName("叶");
    colleague.setPassword("Kaleidoskop-2026");
    identity.saveUser(colleague);
    identity.createMembership(COLLEAGUE, "escalation-team");
  }

  @AfterEach
  void theColleagueLeaves() {
    identity.deleteUser(COLLEAGUE);
  }

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
  @DisplayName("is investigated by as many departments as the team names, side by side (ES-2, DX-3)")
  void severalDepartments() {
    String number = dispatched();
    escalated.escalated(number, "several-departments");

    escalated.judged(number, "dept-billing", "dept-network", "dept-service");

    assertThat(work.openTasks(number)).filteredOn("investigate-cause"::equals).hasSize(3);
    escalated.found(number, "dept-network", "dept-billing");
    assertThat(work.openTasks(number)).contains("investigate-cause").doesNotContain("decide-solution");
    assertThat(escalated.notices(number)).doesNotContain("escalation-investigated");
    escalated.found(number, "dept-service");
    assertThat(work.openTasks(number)).contains("decide-solution").doesNotContain("investigate-cause");
    assertThat(cases.told(number, Locale.ENGLISH)).containsSubsequence(
        "Network department found: 系统重复扣费。 · What it can do: 退还多扣费用。",
        "Billing department found: 系统重复扣费。 · What it can do: 退还多扣费用。",
        "Service department found: 系统重复扣费。 · What it can do: 退还多扣费用。");
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
  @DisplayName("has its solution carried out by the departments that the owner names, also new ones (DX-4)")
  void departmentsCarryOut() {
    String number = investigated("dept-billing");

    escalated.decided(number, "dept-billing", "dept-service");

    assertThat(work.openTasks(number)).filteredOn("carry-out-measure"::equals).hasSize(2);
    assertThat(work.openTasks(number)).doesNotContain("carry-out-solution");
    escalated.carriedOutBy(number, "dept-service", "dept-billing");
    assertThat(work.openTasks(number)).contains("tell-escalated-customer");
    assertThat(cases.told(number)).contains("Service department carried out its part of the solution: 已完成本部门措施。");
  }

  @Test
  @DisplayName("asks legal counsel where the law or the brand is at risk, whatever the team wishes (ES-1 e)")
  void legalCounsel() {
    String number = dispatched();
    escalated.escalated(number, "legal-or-brand-risk", "deadline-passed");

    escalated.judged(number, "dept-billing");

    assertThat(work.openTasks(number)).contains("investigate-cause", "give-legal-opinion");
    assertThat(work.groups(number, "give-legal-opinion")).containsExactly("legal-counsel");
    escalated.found(number, "dept-billing");
    assertThat(work.openTasks(number)).doesNotContain("decide-solution");
    escalated.legalOpinionGiven(number);
    assertThat(work.openTasks(number)).contains("decide-solution");
    assertThat(work.facts(number, "decide-solution")).contains("应依法退还并书面致歉。");
  }

  @Test
  @DisplayName("asks legal counsel where the team wishes it, and not otherwise")
  void legalCounselByWish() {
    String without = dispatched();
    escalated.escalated(without, "unresolved");
    escalated.judged(without, "dept-billing");
    assertThat(work.openTasks(without)).doesNotContain("give-legal-opinion");

    String number = dispatched();
    escalated.escalated(number, "unresolved");
    escalated.judgedWithLegalCounsel(number);

    assertThat(work.openTasks(number)).contains("give-legal-opinion");
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
  @DisplayName("tells its customer each business day how it stands, and never on a holiday or weekend (NG-2, DL-4)")
  void eachBusinessDay() {
    DeskClock.now("2026-09-30 10:00");
    String number = dispatched();
    escalated.escalated(number, "deadline-passed");

    for (String day : List.of("2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12")) {
      assertThat(escalated.nextUpdate(number)).isEqualTo(DeskClock.at(day + " 18:00"));
      escalated.updateTold(number);
    }

    assertThat(escalated.notices(number)).filteredOn("escalation-progress"::equals).hasSize(4);
    assertThat(work.openTasks(number)).as("the work goes on").contains("judge-escalation");
  }

  @Test
  @DisplayName("tells its customer no more of work going on once the result is told, but does when it goes round again (NG-2)")
  void noUpdateAfterTheResult() {
    String number = dispatched();
    escalated.escalated(number, "unresolved");
    assertThat(escalated.nextUpdate(number)).isEqualTo(DeskClock.at("2026-11-13 18:00"));
    escalated.toldTheResult(number);
    assertThat(escalated.updatesToCome(number)).as("nothing is worked on until the verdict").isZero();

    DeskClock.now("2026-11-16 10:00");
    escalated.notSatisfied(number, "solution", "金额不对。");
    assertThat(escalated.nextUpdate(number)).as("the next business day").isEqualTo(DeskClock.at("2026-11-17 18:00"));
    escalated.updateTold(number);
    escalated.anotherSolutionTold(number);
    assertThat(escalated.updatesToCome(number)).isZero();

    escalated.satisfied(number);

    assertThat(escalated.notices(number)).containsOnlyOnce("escalation-progress");

    assertThat(work.openTasks(number)).contains("summarise-escalated-case");
    assertThat(escalated.updatesToCome(number)).isZero();
    escalated.summarised(number);
    escalated.assertNothingIsLeft(number);
  }

  @Test
  @DisplayName("is handed over to another owner with a reason (ES-2)")
  void handedOver() {
    String number = investigated("dept-billing");

    escalated.handedOver(number, COLLEAGUE, "本人休假。");

    assertOwned(number, "decide-solution", COLLEAGUE);
    assertThat(escalated.record(number).owner()).isEqualTo(COLLEAGUE);
    assertThat(cases.told(number)).contains("handed the escalation over to 秋实 叶. Reason: 本人休假。");
  }

  @Test
  @DisplayName("is not handed over to whoever owns it already: only others are offered (ES-2)")
  void notHandedOverToItsOwner() {
    String number = investigated("dept-billing");

    assertThatThrownBy(() -> escalated.handedOver(number, EscalatedCases.OWNER, "本人休假。"))
        .hasMessageContaining("offers no such option");

    assertOwned(number, "decide-solution", EscalatedCases.OWNER);
    assertThat(cases.story(number)).doesNotContain("escalation-handed-over");
  }

  @Test
  @DisplayName("is taken over by a colleague of the team where the owner is away; nobody else may (ES-2, PR-1)")
  void takenOver() {
    String number = investigated("dept-billing");
    Task decision = work.task(number, "decide-solution");
    assertThatThrownBy(() -> work.as("junior", () -> tasks.setAssignee(decision.getId(), "junior")))
        .isInstanceOf(AuthorizationException.class);

    work.as(COLLEAGUE, () -> tasks.setAssignee(decision.getId(), COLLEAGUE));
    escalated.decidedBy(COLLEAGUE, number);

    assertOwned(number, "carry-out-solution", COLLEAGUE);
    assertThat(escalated.record(number).owner()).isEqualTo(COLLEAGUE);
    assertThat(cases.told(number)).contains("秋实 叶 took the escalation over from ");
  }

  @Test
  @DisplayName("is owned by complaint management where it is a major one (ES-4)")
  void majorCase() {
    String number = dispatched();
    escalated.found(number, Level.MAJOR, 1);
    escalated.escalated(number, "major-fault");
    assertThat(work.due(number, "judge-escalation")).isEqualTo(DeskClock.at("2026-11-12 11:00"));

    assertThatThrownBy(() -> escalated.judged(number, 1, "complex", EscalatedCases.OWNER, "dept-network"))
        .as("the owner must come from the group of the table").hasMessageContaining("escalationOwner");
    escalated.judged(number, 1, "complex", "management", "dept-network");
    escalated.found(number, "dept-network");

    assertThat(work.task(number, "decide-solution").getAssignee()).isEqualTo("management");
    assertThat(work.groups(number, "decide-solution")).containsExactly("complaint-management");
    assertThat(work.due(number, "decide-solution")).isEqualTo(DeskClock.at("2026-11-12 18:00"));
  }

  @Test
  @DisplayName("is investigated once more where the owner misses something")
  void investigatedAgain() {
    String number = investigated("dept-billing");

    escalated.moreInvestigationWanted(number, "网络侧原因未查。");

    assertThat(work.openTasks(number)).contains("judge-escalation").doesNotContain("decide-solution");
    escalated.judged(number, "dept-network");
    assertThat(work.groups(number, "investigate-cause")).containsExactly("dept-network");
    assertThat(escalated.record(number).round()).isEqualTo(1);
  }

  @Test
  @DisplayName("leaves nothing open where its complaint ends, and the story says whose tasks were closed (NG-4)")
  void endsWithItsComplaint() {
    String number = dispatched();
    escalated.escalated(number, "legal-or-brand-risk");
    escalated.judged(number, "dept-billing", "dept-network");

    customer.withdraws(number, "问题已自行解决。");

    escalated.assertNothingIsLeft(number);
    assertThat(work.openTasks(number)).doesNotContain("investigate-cause", "give-legal-opinion");
    assertThat(escalated.record(number).verdict()).isEqualTo("ENDED");
    assertThat(cases.told(number, Locale.ENGLISH)).contains(
        "The open task “Give legal opinion” of Legal counsel was closed unfinished: Complaint withdrawn.",
        "The open task “Investigate cause” of Billing department was closed unfinished: Complaint withdrawn.",
        "The open task “Investigate cause” of Network department was closed unfinished: Complaint withdrawn.",
        "The escalation ended with the complaint.");
  }

  @Test
  @DisplayName("names in its story whose open tasks and orders a withdrawal closed, and by what (NG-4)")
  void closedTasksAreTold() {
    String number = dispatched();

    customer.withdraws(number, "问题已解决。");

    assertThat(cases.told(number, Locale.ENGLISH)).containsSubsequence(
        "The open task “Accept work order” of Billing department was closed unfinished: Complaint withdrawn.",
        "The customer took the complaint back. 问题已解决。");
    assertThat(cases.told(number)).contains("Work order " + number + "-1 of Billing department was closed unfinished.");
  }

  @Test
  @DisplayName("tells nothing of a task that ended by itself: completed, answered by machine, or waited for in vain")
  void ordinaryEndsAreNotTold() {
    String answered = cases.received("network.signal");
    agents.customerAsked(answered, "请问具体地点?");
    customer.replies(answered, "兰州市城关区");
    String unanswered = cases.received("network.signal");
    agents.customerAsked(unanswered, "请问具体地点?");
    clock.waitingTimePassed(unanswered);

    assertThat(cases.story(answered)).contains("step", "replied").doesNotContain("task-closed");
    assertThat(cases.story(unanswered)).contains("clock-restarted").doesNotContain("task-closed");
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

  private String dispatched() {
    String number = cases.received("tariff.billing-error");
    agents.dispatchedTo(number, "dept-billing");
    return number;
  }

  private String investigated(String department) {
    String number = dispatched();
    escalated.escalated(number, "unresolved");
    escalated.judged(number, department);
    escalated.found(number, department);
    return number;
  }

  private void assertOwned(String number, String task, String owner) {
    ownership.assertHeld(number, task, owner, "escalation-team");
  }
}
