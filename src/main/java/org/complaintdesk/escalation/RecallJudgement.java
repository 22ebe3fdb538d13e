package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Brings the urgency as it was judged last into a process that runs beside the judgement (ES-2). */
@Component
class RecallJudgement implements ExecutionListener {

  private final Escalations escalations;

  RecallJudgement(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void notify(DelegateExecution execution) {
    EscalationVariables.URGENCY.set(execution, escalations.urgency(execution.getProcessBusinessKey()));
  }
}
