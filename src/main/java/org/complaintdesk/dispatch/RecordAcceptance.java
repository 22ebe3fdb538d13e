package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The department has taken its order and learned the case: it has responded (RS-2). */
@Component
class RecordAcceptance implements JavaDelegate {

  private final WorkOrders orders;

  RecordAcceptance(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.accept(WorkOrderVariables.WORK_ORDER_ID.get(execution));
  }
}
