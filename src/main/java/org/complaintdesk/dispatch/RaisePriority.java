package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.OpenWork;
import org.springframework.stereotype.Component;

/** Moves what is open of a chased order up in the queues; variable {@code priority} says how far (RS-3, IN-8). */
@Component
class RaisePriority implements JavaDelegate {

  private final WorkOrders orders;
  private final OpenWork work;

  RaisePriority(WorkOrders orders, OpenWork work) {
    this.orders = orders;
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int priority = WorkOrderVariables.PRIORITY.get(execution).intValue();
    String order = WorkOrderVariables.WORK_ORDER_ID.get(execution);
    orders.queueAt(order, priority);
    work.raise(execution.getProcessBusinessKey(), WorkOrderVariables.WORK_ORDER_ID, order, place -> priority);
  }
}
