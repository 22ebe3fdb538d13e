package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the escalation team made of the case, and whom it named (ES-2). */
@Component
class RecordJudgement implements JavaDelegate {

  private final Escalations escalations;

  RecordJudgement(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.judge(execution.getProcessBusinessKey(), new Judgement(
        EscalationVariables.URGENCY.get(execution).intValue(),
        EscalationVariables.COMPLEXITY.get(execution),
        EscalationVariables.OWNER.get(execution),
        EscalationVariables.texts(EscalationVariables.INVESTIGATED_BY.find(execution)),
        EscalationVariables.ASSIGNMENT.get(execution),
        Boolean.TRUE.equals(EscalationVariables.LEGAL_ASKED.find(execution))));
  }
}
