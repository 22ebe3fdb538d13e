package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.desk.People;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.process.DeskTasks;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.CaseRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case behind a task, for the person who is logged in. The person's rights on the task, as the engine has them,
 * open the case of that task and no other; who works on a task has no rights on processes and tables, in which the desk
 * looks things up for him.
 */
@Service
@Transactional
class TaskCases {

  private final TaskService tasks;
  private final RuntimeService processes;
  private final AuthorizationService authorizations;
  private final CurrentPerson person;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final CaseReader reader;
  private final NonComplaintCaseReader nonComplaintCases;
  private final EvidencePage evidence;
  private final People people;
  private final CaseActions actions;
  private final TaskActions taskActions;
  private final DeskTasks deskTasks;
  private final OnBehalf desk;

  TaskCases(TaskService tasks, RuntimeService processes, AuthorizationService authorizations, CurrentPerson person,
      Complaints complaints, CaseFile caseFile, CaseReader reader, NonComplaintCaseReader nonComplaintCases,
      EvidencePage evidence, People people,
      CaseActions actions, TaskActions taskActions, DeskTasks deskTasks, OnBehalf desk) {
    this.tasks = tasks;
    this.processes = processes;
    this.authorizations = authorizations;
    this.evidence = evidence;
    this.people = people;
    this.actions = actions;
    this.taskActions = taskActions;
    this.deskTasks = deskTasks;
    this.desk = desk;
    this.person = person;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.reader = reader;
    this.nonComplaintCases = nonComplaintCases;
  }

  /**
   * The whole case file, masked: of a complaint, or of an incident with the complaints that hang on it.
   *
   * @throws CaseRefusedException when the person cannot see the task, or the task has no case
   */
  CaseFileView read(String taskId, Locale language) {
    Task task = visibleTask(taskId);
    return desk.asTheDesk(() -> {
      CaseNumber number = numberBehind(task);
      return complaints.find(number).<CaseFileView>map(complaint -> reader.read(complaint, language))
          .or(() -> nonComplaintCases.read(number, language))
          .orElseThrow(() -> new CaseRefusedException(Reason.NO_CASE));
    });
  }

  /**
   * The customer's name and numbers in full; who saw them for which task is recorded in the case file (RS-2, PR-1).
   *
   * @throws CaseRefusedException when the person has not claimed the task, or the task belongs to no complaint
   */
  Disclosure disclose(String taskId, Locale language) {
    Task task = visibleTask(taskId);
    if (!person.id().equals(Optional.ofNullable(task.getAssignee()).map(Login::new))) {
      throw new CaseRefusedException(Reason.NOT_CLAIMED);
    }
    Complaint complaint = desk.asTheDesk(() -> complaintBehind(task));
    caseFile.record(complaint.number(), "disclosed",
        CaseArgument.wording(task.getName()), CaseArgument.text(task.getId()));
    return reader.disclose(complaint, language);
  }

  /**
   * The case file as a page for the printer, masked; who made it for which task is recorded in the case file (RG-1, PR-1).
   *
   * @throws CaseRefusedException when the person cannot see the task, or the task belongs to no complaint
   */
  String evidence(String taskId, Locale language) {
    Task task = visibleTask(taskId);
    String madeBy = person.id().map(people::name).orElse("");
    return desk.asTheDesk(() -> {
      Complaint complaint = complaintBehind(task);
      caseFile.record(complaint.number(), "evidence-made", CaseArgument.text(madeBy), CaseArgument.wording(task.getName()));
      return evidence.of(complaint, madeBy, language);
    });
  }

  /**
   * What the person may do with the case beside the task, and with the task itself.
   *
   * @throws CaseRefusedException when the person may do neither, or the task has no case
   */
  List<ActionView> actions(String taskId, Locale language) {
    Task task = visibleTask(taskId);
    boolean works = mayWorkOn(task);
    return desk.asTheDesk(() -> {
      List<ActionView> withTask = taskActions.of(deskTask(taskId), language);
      if (!works && withTask.isEmpty()) {
        throw new CaseRefusedException(Reason.NOT_YOURS);
      }
      List<ActionView> withCase = works && (withTask.isEmpty() || isOfComplaint(task))
          ? actions.of(complaintBehind(task), language) : List.of();
      return Stream.concat(withCase.stream(), withTask.stream()).toList();
    });
  }

  /**
   * Does one of these actions, in the person's name.
   *
   * @param given what the person entered, by field
   * @throws RefusedException when the person may not do it, or it cannot be done so; nothing has changed then
   */
  ActionView.Done act(String taskId, String action, Map<String, Object> given, Locale language) {
    Task task = visibleTask(taskId);
    if (!taskActions.has(action) && !mayWorkOn(task)) {
      throw new CaseRefusedException(Reason.NOT_YOURS);
    }
    String said = desk.asTheDesk(() -> taskActions.has(action)
        ? taskActions.act(action, deskTask(taskId), given, language)
        : actions.act(action, complaintBehind(task), given, language));
    boolean over = tasks.createTaskQuery().taskId(taskId).count() == 0;
    return new ActionView.Done(said, over);
  }

  private DeskTask deskTask(String taskId) {
    return deskTasks.find(taskId).orElseThrow(() -> new CaseRefusedException(Reason.NO_TASK));
  }

  private boolean isOfComplaint(Task task) {
    return complaints.find(numberBehind(task)).isPresent();
  }

  private boolean mayWorkOn(Task task) {
    return may(TaskPermissions.TASK_WORK, task) || may(Permissions.UPDATE, task);
  }

  private boolean may(Permission permission, Task task) {
    return authorizations.isUserAuthorized(person.id().map(Login::value).orElse(null), person.groups(), permission,
        Resources.TASK, task.getId());
  }

  private Task visibleTask(String taskId) {
    person.id().orElseThrow(CaseRefusedException::notLoggedIn);
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_TASK));
  }

  private Complaint complaintBehind(Task task) {
    return complaints.find(numberBehind(task))
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_COMPLAINT));
  }

  private CaseNumber numberBehind(Task task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> processes.createProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(ProcessInstance::getBusinessKey).map(CaseNumber::new)
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_CASE));
  }
}
