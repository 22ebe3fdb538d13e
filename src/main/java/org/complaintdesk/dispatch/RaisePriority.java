package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.OpenWork;
import org.complaintdesk.process.Raise;
import org.springframework.stereotype.Component;

/** Moves a chased order and what is open of it up in the queues, as far as the table says (RS-3, IN-8). */
@Component
class RaisePriority implements ExecutionListener {

  private final WorkOrders orders;
  private final OpenWork work;

  RaisePriority(WorkOrders orders, OpenWork work) {
    this.orders = orders;
    this.work = work;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String order = WorkOrderVariables.WORK_ORDER_ID.get(execution);
    int priority = orders.moveUp(order, Raise.of(Decided.at(execution)));
    work.raise(execution.getProcessBusinessKey(), WorkOrderVariables.WORK_ORDER_ID, order, place -> priority);
  }
}
