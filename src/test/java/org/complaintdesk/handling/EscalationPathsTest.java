package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A complaint in the ordinary way is escalated (ES-1, NG-3)")
class EscalationPathsTest extends Scenario {

  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private CaseAction escalationAction;

  @Test
  @DisplayName("right after the review when a fault hits many customers: the emergency team is called too, nobody is asked to settle it (ES-1 a)")
  void majorFault() {
    String number = cases.received("network.outage");

    agents.reviewedAndAccepted(number, "unusable", 500, "none");

    assertEscalated(number, "major-fault");
    assertThat(cases.orders(number)).isEmpty();
    assertThat(work.task(number, "judge-escalation").getPriority()).as("an outage stays first (DL-9)").isEqualTo(100);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"legal", "media"})
  @DisplayName("right after the review when law or brand is at risk (ES-1 e)")
  void risk(String consequence) {
    String number = cases.received("tariff.billing-error");

    agents.reviewedAndAccepted(number, "inconvenience", 1, consequence);

    assertEscalated(number, "legal-or-brand-risk");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"none", "churn"})
  @DisplayName("not when the table sees no risk for law or brand in what may follow (ES-1 e)")
  void noRisk(String consequence) {
    String number = cases.received("tariff.billing-error");

    agents.reviewedAndAccepted(number, "inconvenience", 1, consequence);

    assertOpen(number, "settle-or-draft");
    assertThat(cases.complaint(number).handling().escalationReasons()).isEmpty();
  }

  @Test
  @DisplayName("when three departments must act, without an order to any of them (ES-1 b)")
  void severalDepartments() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment", "dept-service");

    assertEscalated(number, "several-departments");
    assertThat(cases.orders(number)).isEmpty();
  }

  @Test
  @DisplayName("when more than one region must act (ES-1 b, RS-5)")
  void severalRegions() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-network");

    work.complete("senior", number, "approve-dispatch", Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", SpinValues.jsonValue("[\"dept-network\"]").create(), "crossRegion", true));

    assertEscalated(number, "several-departments");
  }

  @Test
  @DisplayName("not when the customer is dissatisfied for the first time: a customer manager takes over (NG-3, FD-10)")
  void dissatisfiedOnce() {
    String number = settled();

    customer.dissatisfied(number);

    assertOpen(number, "reassess-complaint");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).contains("reopened-dissatisfied").doesNotContain("escalated");
  }

  @Test
  @DisplayName("when the customer is dissatisfied again (NG-3)")
  void dissatisfiedAgain() {
    String number = settled();
    customer.dissatisfied(number);
    managers.answered(number, 10);
    assertOpen(number, "ask-satisfaction");

    customer.dissatisfied(number);

    assertThat(work.openTasks(number)).containsExactly("judge-escalation");
    assertThat(cases.told(number)).contains("dissatisfied");
  }

  @Test
  @DisplayName("at the first bad verdict when the customer asks for it (ES-1 c)")
  void demanded() {
    String number = settled();

    customer.escalationDemanded(number);

    assertEscalated(number, "customer-demand");
  }

  @Test
  @DisplayName("not when the customer gives no verdict: the case is closed as such (NG-3)")
  void noVerdict() {
    String number = settled();

    customer.noVerdict(number);

    assertOpen(number, "confirm-solution");
    work.complete("junior", number, "confirm-solution", Map.of("outcome", "not-reached"));
    agents.summarised(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
  }

  @Test
  @DisplayName("when complaint management finds that the first stage cannot solve it (ES-1, 6.1.1)")
  void unresolved() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.solved(number, "dept-network");

    managers.foundUnresolved(number, "未能解决。");

    assertEscalated(number, "unresolved");
  }

  @Test
  @DisplayName("when the customer manager's answer did not solve it either (ES-1, 6.1.1)")
  void unresolvedByManager() {
    String number = settled();
    customer.dissatisfied(number);
    managers.answered(number, 10);

    customer.foundNotSolved(number, "仍未解决。");

    assertEscalated(number, "unresolved");
  }

  @Test
  @DisplayName("by hand, with a reason, from wherever it stands; what was open is closed and told (ES-1, ES-2)")
  void byHand() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    departments.orderAccepted(number, "dept-network");

    handling.requestEscalation(new CaseNumber(number), "客户多次来电，情绪激动。", false);

    assertThat(work.openTasks(number)).containsExactly("judge-escalation");
    assertThat(cases.orders(number)).allMatch(order -> order.status().equals("CANCELLED"));
    assertThat(cases.story(number)).filteredOn("task-closed"::equals).hasSize(2);
    assertThat(cases.told(number)).contains("客户多次来电，情绪激动。").contains("Diagnose problem", "Accept work order");
  }

  @Test
  @DisplayName("also after the customer was told: its deadlines run again and are watched (ES-1, DL-7)")
  void watchedAgain() {
    String number = settled();
    assertThat(running(number)).isEmpty();

    handling.requestEscalation(new CaseNumber(number), "客户要求书面说明。", false);

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(running(number)).contains(DeadlineKind.DUE, DeadlineKind.HANDLE).doesNotContain(DeadlineKind.ASSESS);
    clock.watchedUntil(number, "2026-11-16 18:00");
    assertThat(cases.told(number)).contains("Urged past a deadline: Escalation team");
  }

  @Test
  @DisplayName("with the place in the queues that the review gave it, not that of its registration (IN-8)")
  void placeInTheQueues() {
    String number = cases.received("network.signal");
    int registered = work.task(number, "review-content").getPriority();
    agents.reviewedAndAccepted(number, "unusable", 1, "none");
    int reviewed = work.task(number, "settle-or-draft").getPriority();
    assertThat(reviewed).isGreaterThan(registered);

    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    assertThat(work.task(number, "judge-escalation").getPriority()).isEqualTo(reviewed);
  }

  @Test
  @DisplayName("on offer only as long as it is not escalated: nobody asks for what has happened already (ES-1)")
  void offeredOnce() {
    String number = cases.received("network.signal");
    assertThat(escalationAction.isPossible(cases.complaint(number))).isTrue();

    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    assertThat(escalationAction.isPossible(cases.complaint(number))).isFalse();
  }

  @Test
  @DisplayName("once, even when it is asked for again meanwhile; the second request is kept (ES-1)")
  void requestedTwice() {
    String number = cases.received("network.signal");
    handling.requestEscalation(new CaseNumber(number), "第一次。", false);
    handling.requestEscalation(new CaseNumber(number), "第二次。", true);

    assertThat(work.openTasks(number)).containsExactly("judge-escalation");
    assertThat(processes.stages(number)).containsOnlyOnce("escalate-complaint");
    assertThat(cases.told(number)).contains("第二次。");
  }

  @Test
  @DisplayName("when its deadline has passed unsolved: with the wait for the customer stopped it has not (ES-1 d, DL-6)")
  void deadlinePassed() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-billing");
    assertThat(cases.dueAt(number)).isEqualTo(DeskClock.at("2026-11-16 18:00"));

    clock.watchedUntil(number, "2026-11-16 17:59");
    assertOpen(number, "approve-dispatch");
    clock.watchedUntil(number, "2026-11-16 18:00");

    assertEscalated(number, "deadline-passed");
  }

  @Test
  @DisplayName("with every reason that holds by the record of the case, also when the ordinary way is cut short (ES-1, ES-2)")
  void allReasons(@Autowired RepositoryService repository) throws IOException {
    String number = settled();
    customer.dissatisfied(number);
    managers.dispatched(number, "dept-billing", "dept-service");

    withConditions(repository,
        table -> table.replace("&gt; 2", "&gt; 1").replace("&lt;= 2", "&lt;= 1").replace("&gt;= 2<", "&gt;= 1<"),
        () -> clock.watchedUntil(number, "2026-11-30 18:00"));

    assertThat(reasons(number)).containsExactlyInAnyOrder("several-departments", "deadline-passed", "unresolved");
  }

  @Test
  @DisplayName("by hand with what the record says of it: how often dissatisfied, how many departments, which regions (ES-1)")
  void recalled() {
    String number = settled();
    customer.dissatisfied(number);
    managers.dispatched(number, "dept-billing", "dept-service");

    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    assertThat(cases.fact(number, "dissatisfiedTimes")).isEqualTo(1);
    assertThat(cases.fact(number, "departments")).isEqualTo(2);
    assertThat(cases.fact(number, "crossRegion")).isEqualTo(false);
    assertThat(reasons(number)).as("none holds beside the request").isEmpty();
  }

  @Test
  @DisplayName("not when its deadline has passed and the table has no such condition: the case goes on, late (ES-1)")
  void lateAndNotEscalated(@Autowired RepositoryService repository) throws IOException {
    String number = cases.received("tariff.billing-error");

    withConditions(repository, table -> table.replaceFirst("(?s)<rule id=\"rule-deadline-passed\">.*?</rule>", ""),
        () -> clock.watchedUntil(number, "2026-11-16 18:00"));

    assertOpen(number, "review-content");
    assertThat(processes.stages(number)).doesNotContain("escalate-complaint");
    assertThat(cases.story(number)).contains("overdue-not-sent").doesNotContain("escalated");
  }

  @Test
  @DisplayName("not when the customer was told in time and only the verdict is open (DL-7)")
  void toldInTime() {
    String number = settled();

    clock.watchedUntil(number, "2026-11-17 09:00");

    assertOpen(number, "ask-satisfaction");
    assertThat(processes.stages(number)).doesNotContain("escalate-complaint");
  }

  @Test
  @DisplayName("never after its end")
  void notAfterTheEnd() {
    String number = cases.received("network.signal");
    customer.withdraws(number, "误投诉。");

    assertThat(handling.requestEscalation(new CaseNumber(number), "太晚。", true)).isFalse();

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  private String settled() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    assertOpen(number, "ask-satisfaction");
    return number;
  }

  private List<DeadlineKind> running(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() == null)
        .map(ExplainedDeadline::kind).toList();
  }

  private List<String> reasons(String number) {
    return ((Collection<?>) cases.fact(number, "escalationReasons")).stream()
        .map(String::valueOf).toList();
  }

  private void assertEscalated(String number, String reason) {
    assertThat(work.openTasks(number)).contains("judge-escalation").doesNotContain("settle-or-draft", "accept-order");
    assertThat(cases.fact(number, "escalationReasons")).isEqualTo(List.of(reason));
  }

  /** Works while an analyst's own table of conditions rules. */
  private static void withConditions(RepositoryService repository, UnaryOperator<String> edit, Runnable work)
      throws IOException {
    String table = edit.apply(Files.readString(Path.of("decisions", "escalation-conditions.dmn")));
    String deployment =
        repository.createDeployment().addString("decisions/escalation-conditions.dmn", table).deploy().getId();
    try {
      work.run();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
