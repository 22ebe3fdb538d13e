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
    String reason = ComplaintVariables.ESCALATION_REQUEST.get(execution);
    complaints.requestEscalation(execution.getProcessBusinessKey(), reason,
        ComplaintVariables.ESCALATION_DEMANDED.get(execution));
    // what a message brings ends with its event, and the escalation begins outside of it
    ComplaintVariables.ESCALATION_REQUEST.set(execution.getProcessInstance(), reason);
  }
}
