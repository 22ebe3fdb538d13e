package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a round of the negotiation (NG-1). */
@Component
class RecordProposal implements JavaDelegate {

  private final WorkOrders orders;

  RecordProposal(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.propose(WorkOrderVariables.WORK_ORDER_ID.get(execution), new Proposal(
        WorkOrderVariables.SOLUTION.get(execution),
        WorkOrderVariables.OWNER.find(execution),
        WorkOrderVariables.COST.find(execution),
        WorkOrderVariables.PLANNED_FOR.find(execution)));
  }
}
