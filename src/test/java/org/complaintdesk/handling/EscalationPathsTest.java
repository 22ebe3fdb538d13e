package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.complaintdesk.complaint.ComplaintStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A complaint in the ordinary way is escalated (ES-1, NG-3)")
class EscalationPathsTest extends EscalatedScenario {

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
}
