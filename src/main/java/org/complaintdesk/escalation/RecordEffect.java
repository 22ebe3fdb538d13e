package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the owner or a department did and what came of it (DX-4). */
@Component
class RecordEffect implements JavaDelegate {

  private final Escalations escalations;

  RecordEffect(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.carriedOut(execution.getProcessBusinessKey(), EscalationVariables.DEPARTMENT.find(execution),
        EscalationVariables.EFFECT.get(execution));
  }
}
