package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps who asks for the escalation, and why (ES-1). */
@Component
class RecordEscalationRequest implements JavaDelegate {

  private final Complaints complaints;

  RecordEscalationRequest(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.requestEscalation(execution.getProcessBusinessKey(),
        ComplaintVariables.ESCALATION_REQUEST.get(execution),
        Boolean.TRUE.equals(ComplaintVariables.ESCALATION_DEMANDED.find(execution)));
  }
}
