package org.complaintdesk.survey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.complaint.Complaints;
import org.springframework.stereotype.Component;

/** Says whether the customer gave an address to which the link of a survey can go (NG-3). */
@Component
class NoteAddress implements ExecutionListener {

  private final Complaints complaints;

  NoteAddress(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void notify(DelegateExecution execution) {
    SurveyVariables.HAS_ADDRESS.set(execution,
        complaints.get(execution.getProcessBusinessKey()).contactEmail() != null);
  }
}
