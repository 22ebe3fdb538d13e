package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was added to the complaint (NG-4). */
@Component
class RecordSupplement implements JavaDelegate {

  private final Complaints complaints;

  RecordSupplement(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.supplement(execution.getProcessBusinessKey(), ComplaintVariables.SUPPLEMENT.find(execution));
  }
}
