package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Process gateway: what is open of one order, and what comes next, in its own process and in those that it called. */
@Component
class OrderTasks {

  private final TaskService tasks;
  private final RuntimeService processes;

  OrderTasks(TaskService tasks, RuntimeService processes) {
    this.tasks = tasks;
    this.processes = processes;
  }

  /** Gives every open task of the order that priority, unless it stands higher already, and every task to come. */
  void raise(String complaintNumber, String workOrderId, int priority) {
    tasks.createTaskQuery().processInstanceBusinessKey(complaintNumber)
        .processVariableValueEquals(WorkOrderVariables.WORK_ORDER_ID.name(), workOrderId).list().stream()
        .filter(task -> task.getPriority() < priority)
        .forEach(task -> tasks.setPriority(task.getId(), priority));
    // each process that was called has a copy of the variables of its caller
    processes.createProcessInstanceQuery().processInstanceBusinessKey(complaintNumber)
        .variableValueEquals(WorkOrderVariables.WORK_ORDER_ID.name(), workOrderId).list()
        .forEach(process -> processes.setVariable(process.getId(), WorkOrderVariables.PRIORITY.name(), priority));
  }
}
