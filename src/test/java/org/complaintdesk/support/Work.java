package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The tasks that are open in the cases, and the people who do them, each signed in. */
@Component
public class Work {

  /** The sample person who works for a department. */
  private static final Map<String, String> PERSON_OF = Map.of("dept-network", "network", "dept-billing", "billing",
      "dept-service", "service", "dept-equipment", "equipment", "dept-value-added", "valueadded");

  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final Workplace workplace;

  @Autowired
  Work(TaskService tasks, FormService forms, IdentityService identity) {
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.workplace = new SignedIn(this, tasks, forms);
  }

  private Work(Work other, Workplace workplace) {
    this.tasks = other.tasks;
    this.forms = other.forms;
    this.identity = other.identity;
    this.workplace = workplace;
  }

  /** The same tasks, done somewhere else. */
  Work at(Workplace elsewhere) {
    return new Work(this, elsewhere);
  }

  /** What is open in a case: the keys of its user tasks, several of one kind repeated, in alphabetical order. */
  public List<String> openTasks(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
        .map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** The only open task of that kind in a case. */
  public Task task(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
  }

  /** The open task of that kind that a group may take, or that one of it has taken. */
  public Task task(String number, String key, String group) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key)
        .taskCandidateGroup(group).includeAssignedTasks().singleResult();
  }

  /** When the only open task of that kind is due. */
  public Instant due(String number, String key) {
    return task(number, key).getDueDate().toInstant();
  }

  /** What the only open task of that kind sees under a name. */
  public Object variable(String number, String key, String name) {
    return tasks.getVariable(task(number, key).getId(), name);
  }

  /** What the form of the only open task of that kind starts with under a name. */
  public Object startsWith(String number, String key, String name) {
    return forms.getTaskFormVariables(task(number, key).getId(), List.of(name), true).get(name);
  }

  /** What the form of the only open task of that kind shows of the case when it is opened now, as JSON. */
  public String facts(String number, String key) {
    return String.valueOf(forms.getTaskFormVariables(task(number, key).getId(), List.of("facts"), true).get("facts"));
  }

  /** The groups that may take the only open task of that kind. */
  public List<String> groups(String number, String key) {
    return tasks.getIdentityLinksForTask(task(number, key).getId()).stream()
        .map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
  }

  /** A person takes the only task of that kind and completes its form. */
  public void complete(String person, String number, String key, Map<String, Object> form) {
    Task task = task(number, key);
    assertThat(task).as("open task %s of %s; open are %s", key, number, openTasks(number)).isNotNull();
    complete(person, task, form);
  }

  /** A person takes a task and completes its form. */
  public void complete(String person, Task task, Map<String, Object> form) {
    workplace.completes(person, task, form);
  }

  /** The person of a department takes its task of that kind and completes the form. */
  public void completeFor(String department, String number, String key, Map<String, Object> form) {
    Task task = task(number, key, department);
    assertThat(task).as("open task %s of %s for %s; open are %s", key, number, department, openTasks(number))
        .isNotNull();
    complete(PERSON_OF.get(department), task, form);
  }

  /** Does something signed in as a person with the groups the person has. */
  public void as(String person, Runnable work) {
    List<String> groups = identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    identity.setAuthentication(person, groups);
    try {
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }
}
