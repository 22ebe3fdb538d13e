package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that the department was chased, and with which words (RS-3). */
@Component
class RecordChase implements JavaDelegate {

  private final WorkOrders orders;

  RecordChase(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.chase(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.CHASE.get(execution));
  }
}
