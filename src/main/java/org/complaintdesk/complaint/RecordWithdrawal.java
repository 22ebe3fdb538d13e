package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer takes the complaint back (NG-4). */
@Component
class RecordWithdrawal implements JavaDelegate {

  private final Complaints complaints;

  RecordWithdrawal(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.withdraw(execution.getProcessBusinessKey(), ComplaintVariables.WITHDRAWAL_REASON.find(execution));
  }
}
