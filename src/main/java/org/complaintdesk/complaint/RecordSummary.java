package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was learned from the case (NG-5). */
@Component
class RecordSummary implements JavaDelegate {

  private final Complaints complaints;

  RecordSummary(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.summarise(execution.getProcessBusinessKey(), ComplaintVariables.LESSON.get(execution));
  }
}
