package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer knows the result from here on. */
@Component
class RecordTold implements JavaDelegate {

  private final Complaints complaints;

  RecordTold(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.told(execution.getProcessBusinessKey(), ComplaintVariables.TOLD.find(execution));
  }
}
