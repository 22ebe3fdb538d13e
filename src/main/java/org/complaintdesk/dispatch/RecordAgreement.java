package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the customer agreed to (NG-1). */
@Component
class RecordAgreement implements JavaDelegate {

  private final WorkOrders orders;

  RecordAgreement(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.agree(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.ANSWER.find(execution));
  }
}
