package org.complaintdesk.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.springframework.stereotype.Component;

/** Process gateway: open tasks, who holds them, and giving them to somebody else. Whoever calls has checked the rights. */
@Component
public class DeskTasks {

  private final TaskService tasks;
  private final RuntimeService processes;

  DeskTasks(TaskService tasks, RuntimeService processes) {
    this.tasks = tasks;
    this.processes = processes;
  }

  /** The open task of that id. */
  public Optional<DeskTask> find(String id) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()).map(this::task);
  }

  /** All that a person holds. */
  public List<DeskTask> heldBy(Login person) {
    return tasks.createTaskQuery().taskAssignee(person.value()).orderByTaskId().asc().list().stream()
        .map(this::task).toList();
  }

  /** The id of the newest open task of a case that a person holds. */
  public Optional<String> newestOf(CaseNumber number, Login person) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskAssignee(person.value())
        .orderByTaskCreateTime().desc().listPage(0, 1).stream().findFirst().map(Task::getId);
  }

  /** The ids of the tasks that somebody holds, a part of them at a time. */
  public List<String> held(int from, int most) {
    return tasks.createTaskQuery().taskAssigned().orderByTaskId().asc().listPage(from, most).stream()
        .map(Task::getId).toList();
  }

  /** Gives a task to a person. */
  public void give(DeskTask task, Login person) {
    tasks.setAssignee(task.id(), person.value());
  }

  /** Gives a task back to its groups; one that has none goes to that group. */
  public void giveBack(DeskTask task, String otherwise) {
    if (task.groups().isEmpty()) {
      tasks.addCandidateGroup(task.id(), otherwise);
    }
    tasks.setAssignee(task.id(), null);
  }

  /** When a person last wrote a comment at a task. */
  public Optional<Instant> lastCommentOf(Login person, DeskTask task) {
    return tasks.getTaskComments(task.id()).stream().filter(comment -> person.value().equals(comment.getUserId()))
        .map(Comment::getTime).map(Date::toInstant).max(Instant::compareTo);
  }

  private DeskTask task(Task task) {
    List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
    Date touched = Objects.requireNonNullElse(task.getLastUpdated(), task.getCreateTime());
    return new DeskTask(task.getId(), task.getTaskDefinitionKey(),
        Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()), caseNumber(task),
        Optional.ofNullable(task.getAssignee()).map(Login::new), groups, touched.toInstant(), task.isSuspended());
  }

  private Optional<CaseNumber> caseNumber(Task task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> processes.createProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(ProcessInstance::getBusinessKey).map(CaseNumber::new);
  }
}
