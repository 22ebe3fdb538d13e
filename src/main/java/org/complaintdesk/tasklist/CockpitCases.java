package org.complaintdesk.tasklist;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.story.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of running processes, for the person who is logged in to Cockpit. Which processes and tasks are among them
 * is decided by the person's rights, as the engine has them.
 */
@Service
@Transactional(readOnly = true)
class CockpitCases {

  private static final int MOST = 100;
  private static final int MOST_TASKS = 500;

  private final RuntimeService processes;
  private final TaskService tasks;
  private final CurrentPerson person;
  private final CaseCards cards;
  private final Wording wording;
  private final OnBehalf desk;

  CockpitCases(RuntimeService processes, TaskService tasks, CurrentPerson person, CaseCards cards, Wording wording,
      OnBehalf desk) {
    this.processes = processes;
    this.tasks = tasks;
    this.person = person;
    this.cards = cards;
    this.wording = wording;
    this.desk = desk;
  }

  /**
   * The newest running processes of that definition with their cases (TR-1, PR-1).
   *
   * @throws CaseRefusedException when nobody is logged in
   */
  CaseLine.Page running(String definitionId, Locale language) {
    person.id().orElseThrow(CaseRefusedException::notLoggedIn);
    ProcessInstanceQuery running = processes.createProcessInstanceQuery().processDefinitionId(definitionId);
    List<ProcessInstance> newest = running.orderByProcessInstanceId().desc().listPage(0, MOST);
    List<String> numbers = newest.stream().map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).toList();
    Map<String, List<String>> steps = steps(numbers, language);
    Map<CaseNumber, CaseCard> known =
        desk.asTheDesk(() -> cards.of(numbers.stream().map(CaseNumber::new).toList(), language));
    return new CaseLine.Page(running.count(), newest.stream().map(process -> line(process, known, steps)).toList());
  }

  /** What people work on in that case, as far as the person may see it. */
  List<String> steps(String number, Locale language) {
    return steps(List.of(number), language).getOrDefault(number, List.of());
  }

  private Map<String, List<String>> steps(Collection<String> numbers, Locale language) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
        .orderByTaskCreateTime().asc().listPage(0, MOST_TASKS);
    Map<String, String> cases = cases(open);
    return open.stream().filter(task -> cases.containsKey(task.getProcessInstanceId()))
        .collect(Collectors.groupingBy(task -> cases.get(task.getProcessInstanceId()),
            Collectors.mapping(task -> wording.of(task.getName(), language), Collectors.toList())));
  }

  /** The number of the case by the process that a task belongs to, which may be one that the case has called. */
  private Map<String, String> cases(List<Task> open) {
    Set<String> ids = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : processes.createProcessInstanceQuery().processInstanceIds(ids)
        .listPage(0, ids.size()).stream()
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private static CaseLine line(ProcessInstance process, Map<CaseNumber, CaseCard> known,
      Map<String, List<String>> steps) {
    String number = Objects.requireNonNullElse(process.getBusinessKey(), "");
    CaseCard card = number.isEmpty() ? null : known.get(new CaseNumber(number));
    return card == null ? new CaseLine(process.getId(), number, "", "", "", steps.getOrDefault(number, List.of()))
        : new CaseLine(process.getId(), number, card.customer(), card.typeLabel(), card.urgencyLabel(),
            steps.getOrDefault(number, List.of()));
  }
}
