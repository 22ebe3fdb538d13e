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
    Escalation filed = escalations.file(execution.getProcessBusinessKey(),
        EscalationVariables.texts(EscalationVariables.REASONS.find(execution)),
        EscalationVariables.REQUEST.find(execution),
        EscalationVariables.URGENCY.get(execution).intValue(),
        EscalationVariables.OWNER_GROUP.get(execution));
    EscalationVariables.LEGAL_OR_BRAND_RISK.set(execution, filed.isLegalOrBrandRisk());
  }
}
