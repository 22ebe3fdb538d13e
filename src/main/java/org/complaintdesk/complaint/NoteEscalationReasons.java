package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.Decided;
import org.springframework.stereotype.Component;

/** Keeps what speaks for the escalation of the complaint, for the gateway that follows and for the escalation itself (ES-1). */
@Component
class NoteEscalationReasons implements ExecutionListener {

  private final Complaints complaints;

  NoteEscalationReasons(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void notify(DelegateExecution execution) {
    complaints.speaksForEscalation(execution.getProcessBusinessKey(), Decided.at(execution).texts());
  }
}
