package org.complaintdesk.escalation;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps which group the owner of an escalation comes from, as the table of terms says (ES-2). */
@Component
class RecordOwnerGroup implements ExecutionListener {

  private final Escalations escalations;

  RecordOwnerGroup(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void notify(DelegateExecution execution) {
    DmnDecisionResult terms = (DmnDecisionResult) execution.getVariable("decisionResult");
    escalations.ownedBy(execution.getProcessBusinessKey(), terms.getSingleResult().getEntry("ownerGroup"));
  }
}
