package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The return does not stand; the department goes on (RS-3). */
@Component
class ResumeWorkOrder implements JavaDelegate {

  private final WorkOrders orders;

  ResumeWorkOrder(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.resume(WorkOrderVariables.WORK_ORDER_ID.get(execution));
  }
}
