package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases as scenarios take them through the desk: people complete forms, the desk's clock is set, nothing sleeps. */
@Component
public class Cases {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final ComplaintHandling handling;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final PlatformTransactionManager transactions;

  Cases(ComplaintHandling handling, Complaints complaints, CaseFile caseFile, TaskService tasks, FormService forms,
      RuntimeService runtime, IdentityService identity, PlatformTransactionManager transactions) {
    this.handling = handling;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.identity = identity;
    this.transactions = transactions;
  }

  /** A moment such as {@code 2026-11-12 10:00} on the desk's clock. */
  public static Instant at(String moment) {
    return LocalDateTime.parse(moment.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
  }

  /** Sets the desk's clock. */
  public static void now(String moment) {
    ClockUtil.setCurrentTime(Date.from(at(moment)));
  }

  /** A complaint that came in now by phone about a matter of that type; null leaves the type open. */
  public String received(String type) {
    return received(type, Channel.PHONE, Map.of());
  }

  /** A complaint that came in now by that channel, with details of its own. */
  public String received(String type, Channel channel, Map<String, String> details) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(new NewComplaint(channel, "zh-CN", CustomerTier.ORDINARY, "李明", "13893112345",
        "13893112345", "lanzhou", "话费异常", "本月账单多出一笔不明扣费。", type, null, null, null, null, null, now, "test",
        details)).number();
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

  /** The open task of that kind that a group may take. */
  public Task task(String number, String key, String group) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key)
        .taskCandidateGroup(group).singleResult();
  }

  /** A person takes the only task of that kind and completes its form, signed in as Tasklist would have it. */
  public void complete(String person, String number, String key, Map<String, Object> form) {
    Task task = task(number, key);
    assertThat(task).as("open task %s of %s; open are %s", key, number, openTasks(number)).isNotNull();
    complete(person, task, form);
  }

  /** A person takes a task and completes its form, signed in as Tasklist would have it. */
  public void complete(String person, Task task, Map<String, Object> form) {
    as(person, () -> {
      tasks.claim(task.getId(), person);
      forms.submitTaskForm(task.getId(), new TreeMap<>(form));
    });
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

  /** The complaint as it is on record. */
  public Complaint complaint(String number) {
    return complaints.get(number);
  }

  /** The details on record, by name. */
  public Map<String, String> details(String number) {
    return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status ->
        complaints.get(number).details()));
  }

  /** The kinds of the entries in the case file, in order, without what the tables decided. */
  public List<String> story(String number) {
    return caseFile.of(number).stream().map(entry -> entry.kind()).filter(kind -> !kind.equals("decided")).toList();
  }

  /** The whole story as people read it in English. */
  public String told(String number) {
    return caseFile.of(number).stream()
        .map(entry -> caseFile.tell(entry, Locale.ENGLISH)).collect(Collectors.joining("\n"));
  }

  /** True while any process of the case runs. */
  public boolean isRunning(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
  }

  /** The customer answers by machine. */
  public boolean customerReplies(String number, String text) {
    return handling.customerReplied(number, text);
  }

  /** The customer takes the complaint back. */
  public boolean customerWithdraws(String number, String reason) {
    return handling.withdraw(number, reason);
  }
}
