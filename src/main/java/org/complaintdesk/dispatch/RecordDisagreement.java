package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what stood between the customer and us (NG-1). */
@Component
class RecordDisagreement implements JavaDelegate {

  private final WorkOrders orders;

  RecordDisagreement(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.disagree(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.ANSWER.find(execution));
  }
}
