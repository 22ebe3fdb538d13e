package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The problem is not solved: the complaint goes on (NG-6). */
@Component
class RecordReopening implements JavaDelegate {

  private final Complaints complaints;

  RecordReopening(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.reopen(execution.getProcessBusinessKey(), ComplaintVariables.REASON.get(execution));
  }
}
