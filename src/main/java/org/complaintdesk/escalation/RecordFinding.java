package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a department found and can do (ES-2). */
@Component
class RecordFinding implements JavaDelegate {

  private final Escalations escalations;

  RecordFinding(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.found(execution.getProcessBusinessKey(), EscalationVariables.DEPARTMENT.get(execution),
        EscalationVariables.FINDING.get(execution), EscalationVariables.RECOMMENDATION.get(execution));
  }
}
