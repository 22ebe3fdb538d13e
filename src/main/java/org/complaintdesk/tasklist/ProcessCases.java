package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.tasklist.CaseRefusedException.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The complaint behind a running process, for the person who is logged in. The person's right to read the process, as
 * the engine has it, opens the head of its case and nothing more.
 */
@Service
@Transactional(readOnly = true)
class ProcessCases {

  private final RuntimeService processes;
  private final CurrentPerson person;
  private final Complaints complaints;
  private final CaseReader reader;
  private final CockpitCases cases;
  private final OnBehalf desk;
  private final MessageSource messages;

  ProcessCases(RuntimeService processes, CurrentPerson person, Complaints complaints, CaseReader reader,
      CockpitCases cases, OnBehalf desk, MessageSource messages) {
    this.processes = processes;
    this.person = person;
    this.complaints = complaints;
    this.reader = reader;
    this.cases = cases;
    this.desk = desk;
    this.messages = messages;
  }

  /**
   * The complaint at a glance, masked, or a sentence where the process is no complaint's.
   *
   * @throws CaseRefusedException when the person may not read the process, or none of that id runs
   */
  CaseHead read(String processId, Locale language) {
    ProcessInstance process = visibleProcess(processId);
    List<String> steps = process.getBusinessKey() == null ? List.of() : cases.steps(process.getBusinessKey(), language);
    return desk.asTheDesk(() -> complaintOf(process)
        .map(complaint -> reader.head(complaint, steps, language))
        .orElseGet(() -> CaseHead.none(messages.getMessage("casefile.no-complaint-of-process", null, language))));
  }

  private ProcessInstance visibleProcess(String processId) {
    person.id().orElseThrow(CaseRefusedException::notLoggedIn);
    return Optional.ofNullable(processes.createProcessInstanceQuery().processInstanceId(processId).singleResult())
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_PROCESS));
  }

  private Optional<Complaint> complaintOf(ProcessInstance process) {
    return Optional.ofNullable(process.getBusinessKey()).map(CaseNumber::new).flatMap(complaints::find);
  }
}
