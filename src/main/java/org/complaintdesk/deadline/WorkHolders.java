package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Process gateway: asks who holds the open work of a case. */
@Component
class WorkHolders {

  private final TaskService tasks;

  WorkHolders(TaskService tasks) {
    this.tasks = tasks;
  }

  /** Who works towards a deadline: who holds tasks due with it, or else all who hold open tasks of the case. */
  List<Holding> of(String complaintNumber, Instant deadline) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(complaintNumber).list();
    List<Task> dueWithIt = open.stream().filter(task -> Date.from(deadline).equals(task.getDueDate())).toList();
    return (dueWithIt.isEmpty() ? open : dueWithIt).stream().map(this::holding).toList();
  }

  private Holding holding(Task task) {
    List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
    return new Holding(Optional.ofNullable(task.getAssignee()), groups);
  }
}
