package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Ownership;
import org.springframework.beans.factory.annotation.Autowired;

/** What scenarios of escalations share: complaints on their way there, and how they stand once they are escalated. */
abstract class EscalatedScenario extends Scenario {

  @Autowired
  protected EscalatedCases escalated;
  @Autowired
  private Ownership ownership;

  /** A complaint on which the billing department has an order. */
  String dispatched() {
    String number = cases.received("tariff.billing-error");
    agents.dispatchedTo(number, "dept-billing");
    return number;
  }

  /** A complaint whose customer is asked whether the solution satisfies. */
  String settled() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    assertOpen(number, "ask-satisfaction");
    return number;
  }

  /** An escalated complaint that the billing department has investigated; its owner is to decide. */
  String investigated() {
    String number = dispatched();
    escalated.escalated(number, "unresolved");
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");
    return number;
  }

  /** The task is the owner's, and may be taken over by the escalation team. */
  void assertOwned(String number, String task, String owner) {
    ownership.assertHeld(number, task, owner, "escalation-team");
  }

  /** The escalation team is to judge it, for that reason alone, and the ordinary way is left. */
  void assertEscalated(String number, String reason) {
    assertThat(work.openTasks(number)).contains("judge-escalation").doesNotContain("settle-or-draft", "accept-order");
    assertThat(cases.fact(number, "escalationReasons")).isEqualTo(List.of(reason));
  }
}
