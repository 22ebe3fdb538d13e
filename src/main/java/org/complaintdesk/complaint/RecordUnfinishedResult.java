package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Work goes on where complaint management did not approve the result (RS-4). */
@Component
class RecordUnfinishedResult implements JavaDelegate {

  private final Complaints complaints;

  RecordUnfinishedResult(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.goOn(execution.getProcessBusinessKey(), ComplaintVariables.UNRESOLVED_AT_FIRST_STAGE.get(execution));
  }
}
