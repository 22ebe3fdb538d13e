package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the customer answered (CL-3). */
@Component
class RecordReply implements JavaDelegate {

  private final Complaints complaints;

  RecordReply(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.replied(execution.getProcessBusinessKey(), ComplaintVariables.REPLY.find(execution));
  }
}
