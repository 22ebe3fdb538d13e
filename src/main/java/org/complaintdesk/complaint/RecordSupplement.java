package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was added to the complaint, or that the customer asked how it stands (NG-4). */
@Component
class RecordSupplement implements JavaDelegate {

  private final Complaints complaints;

  RecordSupplement(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    String text = ComplaintVariables.SUPPLEMENT.find(execution);
    if (ComplaintVariables.PROGRESS.equals(ComplaintVariables.SUPPLEMENT_KIND.find(execution))) {
      complaints.progressAsked(number, text);
    } else {
      complaints.supplement(number, text);
    }
  }
}
