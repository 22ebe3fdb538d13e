package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.Decided;
import org.springframework.stereotype.Component;

/** Keeps the measures that the table proposes with the order, for whoever looks for a solution (DX-2). */
@Component
class RecordMeasures implements ExecutionListener {

  private final WorkOrders orders;

  RecordMeasures(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void notify(DelegateExecution execution) {
    orders.consider(WorkOrderVariables.WORK_ORDER_ID.get(execution), Decided.at(execution).texts());
  }
}
