package org.complaintdesk.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.springframework.stereotype.Component;

/** Process gateway: tasks that are over. Whoever calls has checked the rights. */
@Component
public class EndedTasks {

  /** The engine's reason of a task that a person has completed. */
  private static final String COMPLETED = "completed";

  /** A group that the case knows, such as {@code ${complaint.handledBy}}. */
  private static final Pattern FACT = Pattern.compile("\\$\\{complaint\\.(\\w+)}");

  private final HistoryService history;
  private final RepositoryService models;
  private final RecordedFacts facts;

  EndedTasks(HistoryService history, RepositoryService models, RecordedFacts facts) {
    this.history = history;
    this.models = models;
    this.facts = facts;
  }

  /** The task of that id, where it is over. */
  public Optional<EndedTask> find(String id) {
    return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())
        .map(this::ended);
  }

  private EndedTask ended(HistoricTaskInstance task) {
    Optional<CaseNumber> number = caseNumber(task);
    return new EndedTask(Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()), number,
        Optional.ofNullable(task.getAssignee()).map(Login::new),
        groups(task).stream().flatMap(group -> known(group, number)).toList(),
        task.getEndTime().toInstant(), COMPLETED.equals(task.getDeleteReason()));
  }

  private List<String> groups(HistoricTaskInstance task) {
    return task.getProcessDefinitionId() != null && models.getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask drawn
        ? drawn.getCamundaCandidateGroupsList() : List.of();
  }

  private Stream<String> known(String group, Optional<CaseNumber> number) {
    Matcher fact = FACT.matcher(group);
    return fact.matches() ? number.flatMap(one -> facts.find(one.value(), fact.group(1))).map(String::valueOf).stream()
        : Stream.of(group);
  }

  private Optional<CaseNumber> caseNumber(HistoricTaskInstance task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(HistoricProcessInstance::getBusinessKey).map(CaseNumber::new);
  }
}
