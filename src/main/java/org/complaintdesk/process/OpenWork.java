package org.complaintdesk.process;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Process gateway: the open work of a case and who holds it, by the number of the complaint or of the incident. */
@Component
public class OpenWork {

  private final TaskService tasks;
  private final RuntimeService runtime;

  OpenWork(TaskService tasks, RuntimeService runtime) {
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /**
   * Who holds what is open under that number.
   *
   * @param process the process that is meant, with all that it called; null for all of the case
   */
  public List<Holding> of(CaseNumber number, @Nullable String process) {
    List<Task> open = openUnder(number);
    if (process == null) {
      return open.stream().map(this::holding).toList();
    }
    Set<String> instances = instancesOf(number, process);
    return open.stream().filter(task -> instances.contains(task.getProcessInstanceId())).map(this::holding).toList();
  }

  /**
   * Moves all that is open under that number up in the queues.
   *
   * @param higher the place that something gets for the one that it has; it stays where that is not a higher one
   */
  public void raise(CaseNumber number, IntUnaryOperator higher) {
    raise(openUnder(number), higher);
  }

  /** Like {@link #raise(String, IntUnaryOperator)}, of those tasks alone that see that value, such as one order's. */
  public void raise(CaseNumber number, ProcessVariable<String> variable, String value, IntUnaryOperator higher) {
    raise(openUnder(number).stream()
        .filter(task -> value.equals(runtime.getVariable(task.getExecutionId(), variable.name()))).toList(), higher);
  }

  private List<Task> openUnder(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
  }

  private void raise(List<Task> open, IntUnaryOperator higher) {
    open.stream().filter(task -> higher.applyAsInt(task.getPriority()) > task.getPriority())
        .forEach(task -> tasks.setPriority(task.getId(), higher.applyAsInt(task.getPriority())));
  }

  private Set<String> instancesOf(CaseNumber number, String process) {
    List<ProcessInstance> running =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list();
    Set<String> roots = running.stream().filter(instance -> process.equals(instance.getProcessDefinitionKey()))
        .map(ProcessInstance::getId).collect(Collectors.toSet());
    return running.stream()
        .filter(instance -> roots.contains(instance.getRootProcessInstanceId()))
        .map(ProcessInstance::getId).collect(Collectors.toSet());
  }

  private Holding holding(Task task) {
    List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
    return new Holding(Optional.ofNullable(task.getAssignee()).map(Login::new), groups,
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
  }
}
