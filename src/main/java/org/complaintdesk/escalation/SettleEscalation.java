package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.DomainWord;
import org.springframework.stereotype.Component;

/** Keeps the verdict of the customer; the escalation is over (ES-2). */
@Component
class SettleEscalation implements JavaDelegate {

  private final Escalations escalations;

  SettleEscalation(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.settle(execution.getProcessBusinessKey(),
        DomainWord.require(Ending.class, EscalationVariables.OUTCOME.get(execution)),
        EscalationVariables.REASON.find(execution));
  }
}
