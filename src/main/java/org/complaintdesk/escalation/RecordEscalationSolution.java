package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the solution; whoever decided is the owner from now on (ES-2). */
@Component
class RecordEscalationSolution implements JavaDelegate {

  private final Escalations escalations;

  RecordEscalationSolution(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.decide(execution.getProcessBusinessKey(), EscalationVariables.SOLUTION.get(execution));
  }
}
