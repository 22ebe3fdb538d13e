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
    boolean demanded = ComplaintVariables.ESCALATION_DEMANDED.get(execution);
    complaints.requestEscalation(execution.getProcessBusinessKey(), reason, demanded);
    // What the message brought is known to this branch alone; the escalation starts from what the whole case knows.
    ComplaintVariables.ESCALATION_REQUEST.set(execution.getProcessInstance(), reason);
    ComplaintVariables.ESCALATION_DEMANDED.set(execution.getProcessInstance(), demanded);
  }
}
