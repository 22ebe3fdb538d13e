package org.complaintdesk.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  private final HistoryService history;
  private final RepositoryService models;

  EndedTasks(HistoryService history, RepositoryService models) {
    this.history = history;
    this.models = models;
  }

  /** The task of that id, where it is over. */
  public Optional<EndedTask> find(String id) {
    return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())
        .map(task -> new EndedTask(Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
            caseNumber(task), Optional.ofNullable(task.getAssignee()).map(Login::new), groups(task),
            task.getEndTime().toInstant(), COMPLETED.equals(task.getDeleteReason())));
  }

  private List<String> groups(HistoricTaskInstance task) {
    return task.getProcessDefinitionId() != null && models.getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask drawn
        ? drawn.getCamundaCandidateGroupsList() : List.of();
  }

  private Optional<CaseNumber> caseNumber(HistoricTaskInstance task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(HistoricProcessInstance::getBusinessKey).map(CaseNumber::new);
  }
}
