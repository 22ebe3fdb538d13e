package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer is not satisfied with the solution: another round begins (ES-2). */
@Component
class RecordDissatisfaction implements JavaDelegate {

  private final Escalations escalations;

  RecordDissatisfaction(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.dissatisfied(execution.getProcessBusinessKey(), EscalationVariables.REASON.get(execution));
  }
}
