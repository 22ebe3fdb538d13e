package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the escalation with its reasons, and says whether they bring legal counsel in (ES-1, ES-2). */
@Component
class FileEscalation implements JavaDelegate {

  private final Escalations escalations;

  FileEscalation(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.file(execution.getProcessBusinessKey(), EscalationVariables.REQUEST.find(execution));
  }
}
