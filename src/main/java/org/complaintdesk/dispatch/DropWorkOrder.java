package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A returned order is not dispatched again: only the others count from now on (RS-3, DL-2). */
@Component
class DropWorkOrder implements ExecutionListener {

  private final WorkOrders orders;

  DropWorkOrder(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void notify(DelegateExecution execution) {
    orders.drop(WorkOrderVariables.WORK_ORDER_ID.get(execution));
  }
}
