package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Process gateway: what is open of one order, in its own process and in those that it called. */
@Component
class OrderTasks {

  private final TaskService tasks;

  OrderTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  /** Gives every open task of the order that priority, unless it stands higher already. */
  void raise(String complaintNumber, String workOrderId, int priority) {
    tasks.createTaskQuery().processInstanceBusinessKey(complaintNumber)
        .processVariableValueEquals(WorkOrderVariables.WORK_ORDER_ID.name(), workOrderId).list().stream()
        .filter(task -> task.getPriority() < priority)
        .forEach(task -> tasks.setPriority(task.getId(), priority));
  }
}
