package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps how the order ended (DX-4). */
@Component
class CloseWorkOrder implements JavaDelegate {

  private final WorkOrders orders;

  CloseWorkOrder(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.close(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.AGREED.get(execution),
        WorkOrderVariables.EFFECT.find(execution));
  }
}
