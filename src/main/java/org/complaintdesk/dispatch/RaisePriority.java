package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.OpenWork;
import org.springframework.stereotype.Component;

/** Moves what is open of a chased order up in the queues; variable {@code priority} says how far (RS-3, IN-8). */
@Component
class RaisePriority implements JavaDelegate {

  private final OpenWork work;

  RaisePriority(OpenWork work) {
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int priority = WorkOrderVariables.PRIORITY.get(execution).intValue();
    work.raise(execution.getProcessBusinessKey(), WorkOrderVariables.WORK_ORDER_ID,
        WorkOrderVariables.WORK_ORDER_ID.get(execution), place -> priority);
  }
}
