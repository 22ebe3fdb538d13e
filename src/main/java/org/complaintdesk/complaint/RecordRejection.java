package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps why the complaint is not accepted (FD-4). */
@Component
class RecordRejection implements JavaDelegate {

  private final Complaints complaints;

  RecordRejection(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.reject(execution.getProcessBusinessKey(), ComplaintVariables.REASON.get(execution));
  }
}
