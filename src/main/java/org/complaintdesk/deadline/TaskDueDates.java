package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The due dates of open tasks, which follow the deadlines of their complaint. */
@Component
class TaskDueDates {

  private final TaskService tasks;
  private final RepositoryService repository;

  TaskDueDates(TaskService tasks, RepositoryService repository) {
    this.tasks = tasks;
    this.repository = repository;
  }

  /** Moves the open tasks of the complaint that are due with one of these deadlines. */
  void move(CaseNumber complaintNumber, Map<DeadlineKind, Instant> positions) {
    Map<String, Date> values = new HashMap<>();
    positions.forEach((kind, at) -> values.put(kind.variable(), Date.from(at)));
    moveDueDates(complaintNumber, values);
  }

  private void moveDueDates(CaseNumber complaintNumber, Map<String, Date> values) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(complaintNumber.value()).list();
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
        .filter(value -> expression.equals("${complaint." + value.getKey() + "}"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
