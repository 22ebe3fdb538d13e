package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of the order's process: an order that is still open was ended with its complaint. */
@Component
class EndWorkOrder implements ExecutionListener {

  private final WorkOrders orders;

  EndWorkOrder(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String id = WorkOrderVariables.WORK_ORDER_ID.find(execution);
    if (id != null) {
      orders.cancelIfOpen(id);
    }
  }
}
