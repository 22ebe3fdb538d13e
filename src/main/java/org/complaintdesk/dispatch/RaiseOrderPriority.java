package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.OpenWork;
import org.complaintdesk.process.PriorityRaise;
import org.springframework.stereotype.Component;

/** Moves a chased order and what is open of it up in the queues, as far as the table says (RS-3, IN-8). */
@Component
class RaiseOrderPriority implements ExecutionListener {

  private final WorkOrders orders;
  private final OpenWork work;

  RaiseOrderPriority(WorkOrders orders, OpenWork work) {
    this.orders = orders;
    this.work = work;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String order = WorkOrderVariables.WORK_ORDER_ID.get(execution);
    int priority = orders.raisePriority(order, PriorityRaise.of(Decided.at(execution)));
    work.raise(CaseKey.of(execution), WorkOrderVariables.WORK_ORDER_ID, order, place -> priority);
  }
}
