package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps who owns the case from now on, and why (ES-2). */
@Component
class RecordHandover implements JavaDelegate {

  private final Escalations escalations;

  RecordHandover(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.handOver(execution.getProcessBusinessKey(), EscalationVariables.NEW_OWNER.get(execution),
        EscalationVariables.REASON.get(execution));
  }
}
