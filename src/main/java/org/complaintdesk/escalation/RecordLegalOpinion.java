package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what legal counsel says (ES-1 e). */
@Component
class RecordLegalOpinion implements JavaDelegate {

  private final Escalations escalations;

  RecordLegalOpinion(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.advise(execution.getProcessBusinessKey(), EscalationVariables.OPINION.get(execution));
  }
}
