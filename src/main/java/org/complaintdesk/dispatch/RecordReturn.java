package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps why a department sends its order back (RS-3). */
@Component
class RecordReturn implements JavaDelegate {

  private final WorkOrders orders;

  RecordReturn(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.sendBack(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.REASON.get(execution));
  }
}
