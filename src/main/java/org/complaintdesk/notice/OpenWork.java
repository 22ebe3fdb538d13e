package org.complaintdesk.notice;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Process gateway: who works on a case at the moment. */
@Component
class OpenWork {

  private final TaskService tasks;

  OpenWork(TaskService tasks) {
    this.tasks = tasks;
  }

  /** The people who have taken open tasks of the case. */
  Set<String> people(String complaintNumber) {
    Set<String> people = new TreeSet<>();
    open(complaintNumber).stream().map(Task::getAssignee).filter(Objects::nonNull).forEach(people::add);
    return people;
  }

  /** The groups of the open tasks that nobody has taken yet. */
  Set<String> groups(String complaintNumber) {
    Set<String> groups = new TreeSet<>();
    open(complaintNumber).stream().filter(task -> task.getAssignee() == null)
        .map(task -> tasks.getIdentityLinksForTask(task.getId())).flatMap(Collection::stream)
        .map(IdentityLink::getGroupId).filter(Objects::nonNull).forEach(groups::add);
    return groups;
  }

  private List<Task> open(String complaintNumber) {
    return tasks.createTaskQuery().processInstanceBusinessKey(complaintNumber).list();
  }
}
