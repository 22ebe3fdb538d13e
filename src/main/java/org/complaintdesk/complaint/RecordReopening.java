package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The problem is not solved, or the customer dissatisfied: the complaint goes on (NG-3, NG-6). */
@Component
class RecordReopening implements JavaDelegate {

  private final Complaints complaints;

  RecordReopening(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    boolean badVerdict = Boolean.FALSE.equals(ComplaintVariables.SATISFIED.find(execution));
    if (badVerdict || Boolean.TRUE.equals(ComplaintVariables.ESCALATION_DEMANDED.find(execution))) {
      complaints.reopenDissatisfied(number, badVerdict);
    } else {
      complaints.reopen(number, ComplaintVariables.REASON.get(execution));
    }
    complaints.goOn(number, ComplaintVariables.UNRESOLVED_AT_FIRST_STAGE.get(execution));
    complaints.stayDissatisfied(number, ComplaintVariables.STILL_DISSATISFIED.get(execution));
  }
}
