package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves what is open of a chased order up in the queues; variable {@code priority} says how far (RS-3, IN-8). */
@Component
class RaisePriority implements JavaDelegate {

  private final OrderTasks tasks;

  RaisePriority(OrderTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    tasks.raise(execution.getProcessBusinessKey(), WorkOrderVariables.WORK_ORDER_ID.get(execution),
        WorkOrderVariables.PRIORITY.get(execution).intValue());
  }
}
