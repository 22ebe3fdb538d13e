package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Brings what is known of the case into the process. A called process that was cut short gives back nothing of what was
 * found in it; the case itself knows (ES-2).
 */
@Component
class RecallFindings implements ExecutionListener {

  private final Complaints complaints;

  RecallFindings(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void notify(DelegateExecution execution) {
    ComplaintVariables.findings(complaints.get(execution.getProcessBusinessKey())).forEach(execution::setVariable);
  }
}
