package org.complaintdesk.demo;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.PastTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The desk as people of a sample story meet it: they sign in, take tasks, fill in forms, at a moment of the past, and
 * its timers go off in between.
 */
@Component
@Profile("demo")
class SampleDesk {

  private final ComplaintHandling handling;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final HistoryService history;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final CurrentPerson person;
  private final PastTime clock;

  SampleDesk(ComplaintHandling handling, TaskService tasks, FormService forms, IdentityService identity,
      HistoryService history, RuntimeService runtime, ManagementService management, CurrentPerson person,
      PastTime clock) {
    this.handling = handling;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.history = history;
    this.runtime = runtime;
    this.management = management;
    this.person = person;
    this.clock = clock;
  }

  /** Whether no complaint was ever handled here. */
  boolean isUnused() {
    return history.createHistoricProcessInstanceQuery()
        .processDefinitionKey(ComplaintVariables.PROCESS).count() == 0;
  }

  /**
   * Does something signed in as a person, at a moment of the past; afterwards nobody is signed in and the clock is
   * right again.
   *
   * @param worksAs groups whose rights the person has besides the own ones
   * @return what the work gives
   */
  String as(Login person, List<String> worksAs, Instant moment, Supplier<String> work) {
    Stream<String> own = identity.createGroupQuery().groupMember(person.value()).list().stream().map(Group::getId);
    clock.turnTo(moment);
    identity.setAuthentication(person.value(), Stream.concat(own, worksAs.stream()).toList());
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
      clock.turnBack();
    }
  }

  /** Registers a complaint and gives its number. */
  String register(NewComplaint complaint) {
    return handling.register(complaint).number().value();
  }

  /** Takes the open task of that kind that is the signed-in person's to do, and gives its id. */
  String take(String number, String taskKey) {
    Login taker = person.id().orElseThrow();
    Task task = tasks.createTaskQuery()
        .processInstanceBusinessKey(number)
        .taskDefinitionKey(taskKey)
        .taskCandidateGroupIn(person.groups())
        .includeAssignedTasks()
        .singleResult();
    if (task == null) {
      throw new IllegalStateException("'%s' has no task '%s' to do.".formatted(taker, taskKey));
    }
    tasks.claim(task.getId(), taker.value());
    return task.getId();
  }

  /** Takes a task and completes its form. */
  void complete(String number, String taskKey, Map<String, Object> form) {
    forms.submitTaskForm(take(number, taskKey), form);
  }

  /**
   * Lets the timers of a case go off up to a moment, each when it was due, or made if that was later; afterwards the
   * clock is right again.
   */
  void wakeUntil(String number, Instant moment) {
    try {
      for (Optional<Job> due = dueBy(number, moment); due.isPresent(); due = dueBy(number, moment)) {
        Job timer = due.get();
        clock.turnTo(Collections.max(List.of(timer.getDuedate(), timer.getCreateTime())).toInstant());
        management.executeJob(timer.getId());
      }
    } finally {
      clock.turnBack();
    }
  }

  private Optional<Job> dueBy(String number, Instant moment) {
    Set<String> running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .map(ProcessInstance::getId).collect(Collectors.toSet());
    if (running.isEmpty()) {
      return Optional.empty();
    }
    return management.createJobQuery().timers().processInstanceIds(running).duedateLowerThan(Date.from(moment))
        .orderByJobDuedate().asc().listPage(0, 1).stream().findFirst();
  }

  /** Hands on what the customer answered. */
  void reply(String number, String text) {
    requireRunning(handling.customerReplied(new CaseNumber(number), text));
  }

  /** Hands on that the customer takes the complaint back. */
  void withdraw(String number, String reason) {
    requireRunning(handling.withdraw(new CaseNumber(number), reason));
  }

  /** Has the case escalated. */
  void escalate(String number, String reason) {
    requireRunning(handling.requestEscalation(new CaseNumber(number), reason, false));
  }

  private static void requireRunning(boolean running) {
    if (!running) {
      throw new IllegalStateException("The complaint has ended already.");
    }
  }
}
