package org.complaintdesk.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.casefile.CaseRefusedException.Reason;
import org.complaintdesk.complaint.CaseArgument;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CurrentPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case behind a task, for the person who is logged in. The person's rights on the task, as the engine has them,
 * open the case of that task and no other.
 */
@Service
@Transactional
class TaskCases {

  private final TaskService tasks;
  private final RuntimeService processes;
  private final IdentityService identity;
  private final CurrentPerson person;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final CaseReader reader;

  TaskCases(TaskService tasks, RuntimeService processes, IdentityService identity, CurrentPerson person,
      Complaints complaints, CaseFile caseFile, CaseReader reader) {
    this.tasks = tasks;
    this.processes = processes;
    this.identity = identity;
    this.person = person;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.reader = reader;
  }

  /**
   * The whole case file, masked.
   *
   * @throws CaseRefusedException when the person cannot see the task, or the task has no case
   */
  CaseView read(String taskId, Locale language) {
    Task task = visibleTask(taskId);
    return asTheDesk(() -> reader.read(caseBehind(task), language));
  }

  /**
   * The customer's name and numbers in full; who saw them for which task is recorded in the case file (RS-2, PR-1).
   *
   * @throws CaseRefusedException when the person has not claimed the task, or the task has no case
   */
  Disclosure disclose(String taskId, Locale language) {
    Task task = visibleTask(taskId);
    if (!person.id().equals(Optional.ofNullable(task.getAssignee()))) {
      throw new CaseRefusedException(Reason.NOT_CLAIMED);
    }
    Complaint complaint = asTheDesk(() -> caseBehind(task));
    caseFile.record(complaint.number(), "disclosed",
        CaseArgument.text(task.getName()), CaseArgument.text(task.getId()));
    return reader.disclose(complaint, language);
  }

  private Task visibleTask(String taskId) {
    // the web applications let some addresses pass without a login, and the engine lets nobody see everything
    if (person.id().isEmpty()) {
      throw new CaseRefusedException(Reason.NOT_LOGGED_IN);
    }
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_TASK));
  }

  private Complaint caseBehind(Task task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> processes.createProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(ProcessInstance::getBusinessKey)
        .flatMap(complaints::find)
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_CASE));
  }

  /** Who works on a task has no rights on processes and tables, in which the desk must look things up. */
  private <T> T asTheDesk(Supplier<T> work) {
    Authentication signedIn = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      identity.setAuthentication(signedIn);
    }
  }
}
