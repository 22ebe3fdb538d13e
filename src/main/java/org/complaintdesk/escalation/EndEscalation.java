package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of its process: an escalation that is still open was ended with its complaint. */
@Component
class EndEscalation implements ExecutionListener {

  private final Escalations escalations;

  EndEscalation(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void notify(DelegateExecution execution) {
    escalations.endIfOpen(execution.getProcessBusinessKey());
  }
}
