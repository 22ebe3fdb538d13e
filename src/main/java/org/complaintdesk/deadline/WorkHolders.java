package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.ComplaintVariables;
import org.springframework.stereotype.Component;

/**
 * Process gateway: asks who holds the open work of a case. What runs beside its handling under the same number, such as
 * an emergency, has limits of its own.
 */
@Component
class WorkHolders {

  private final TaskService tasks;
  private final RuntimeService runtime;

  WorkHolders(TaskService tasks, RuntimeService runtime) {
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /** Who works towards a deadline: who holds tasks due with it, or else all who hold open tasks of the case. */
  List<Holding> of(String complaintNumber, Instant deadline) {
    Set<String> handling = handlingOf(complaintNumber);
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(complaintNumber).list().stream()
        .filter(task -> handling.contains(task.getProcessInstanceId()))
        .toList();
    List<Task> dueWithIt = open.stream().filter(task -> Date.from(deadline).equals(task.getDueDate())).toList();
    return (dueWithIt.isEmpty() ? open : dueWithIt).stream().map(this::holding).toList();
  }

  /** The instances of the handling and of all that it called. */
  private Set<String> handlingOf(String complaintNumber) {
    Set<String> roots = runtime.createProcessInstanceQuery().processInstanceBusinessKey(complaintNumber)
        .processDefinitionKey(ComplaintVariables.PROCESS).list().stream()
        .map(ProcessInstance::getId).collect(Collectors.toSet());
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(complaintNumber).list().stream()
        .filter(instance -> roots.contains(instance.getRootProcessInstanceId()))
        .map(ProcessInstance::getId).collect(Collectors.toSet());
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
