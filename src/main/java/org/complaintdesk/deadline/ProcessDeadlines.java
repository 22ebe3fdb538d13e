package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries deadlines into running processes: their variables and the due dates of open tasks. */
@Component
class ProcessDeadlines {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;

  ProcessDeadlines(RuntimeService runtime, TaskService tasks, RepositoryService repository) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
  }

  /** Moves the deadlines in every running process of the complaint that knows them. */
  void move(String complaintNumber, Map<DeadlineKind, Instant> positions) {
    Map<String, Date> values = new HashMap<>();
    positions.forEach((kind, at) -> values.put(kind.variable(), Date.from(at)));
    moveVariables(complaintNumber, values);
    moveDueDates(complaintNumber, values);
  }

  private void moveVariables(String complaintNumber, Map<String, Date> values) {
    // asked by their executions: a query for processes makes H2 look through all that run
    String[] instances = runtime.createExecutionQuery().processInstanceBusinessKey(complaintNumber).list().stream()
        .map(Execution::getProcessInstanceId).distinct().toArray(String[]::new);
    if (instances.length == 0) {
      return;
    }
    for (VariableInstance variable : variables(instances, values)) {
      runtime.setVariableLocal(variable.getExecutionId(), variable.getName(), values.get(variable.getName()));
    }
  }

  private List<VariableInstance> variables(String[] instances, Map<String, Date> values) {
    return runtime.createVariableInstanceQuery()
        .processInstanceIdIn(instances)
        .variableNameIn(values.keySet().toArray(String[]::new))
        .list()
        .stream()
        .filter(variable -> variable.getTaskId() == null)
        // the query still finds variables of a process that ended earlier in this transaction
        .filter(variable -> variable.getExecutionId() != null)
        .filter(variable -> !values.get(variable.getName()).equals(variable.getValue()))
        .toList();
  }

  private void moveDueDates(String complaintNumber, Map<String, Date> values) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(complaintNumber).list();
    for (Task task : open) {
      Date due = dueDate(task, values);
      if (due != null && !due.equals(task.getDueDate()) && !isOver(task)) {
        task.setDueDate(due);
        tasks.saveTask(task);
      }
    }
  }

  /** The query still finds a task that was completed earlier in this transaction. */
  private static boolean isOver(Task task) {
    return "Completed".equals(task.getTaskState()) || "Deleted".equals(task.getTaskState());
  }

  /** The deadline that the model names as the due date of this task; null when it names none. */
  private @Nullable Date dueDate(Task task, Map<String, Date> values) {
    ModelElementInstance element = repository.getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey());
    if (!(element instanceof UserTask userTask) || userTask.getCamundaDueDate() == null) {
      return null;
    }
    String expression = userTask.getCamundaDueDate().strip();
    return values.entrySet().stream()
        .filter(value -> expression.equals("${" + value.getKey() + "}"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
