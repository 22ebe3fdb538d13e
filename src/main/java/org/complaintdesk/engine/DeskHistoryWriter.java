package org.complaintdesk.engine;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.DecisionMemory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.DigestUtils;

/**
 * Writes the engine's history, with two savings.
 *
 * <p>When a task began it does not read first: the open task knows it. The engine would read it each time that a task
 * changes hands or moves its deadline, for a duration that is counted only at the end.
 *
 * <p>A decision about a case that comes about as the last time, by the same version with the same inputs and outputs, is
 * not kept again: its explanation is there (DL-8).
 */
class DeskHistoryWriter extends DbHistoryEventHandler {

  private final ObjectProvider<DecisionMemory> memory;

  DeskHistoryWriter(ObjectProvider<DecisionMemory> memory) {
    this.memory = memory;
  }

  @Override
  protected void insertHistoricDecisionEvaluationEvent(HistoricDecisionEvaluationEvent event) {
    String caseNumber = caseNumber();
    HistoricDecisionInstanceEntity decision = event.getRootHistoricDecisionInstance();
    if (caseNumber == null || memory.stream()
        .allMatch(cases -> cases.isNews(new CaseNumber(caseNumber), decision.getDecisionDefinitionKey(),
            evaluation(event)))) {
      super.insertHistoricDecisionEvaluationEvent(event);
    }
  }

  private static @Nullable String caseNumber() {
    BpmnExecutionContext running = Context.getBpmnExecutionContext();
    return running == null ? null : running.getExecution().getProcessBusinessKey();
  }

  private static String evaluation(HistoricDecisionEvaluationEvent event) {
    String whole = Stream.concat(Stream.of(event.getRootHistoricDecisionInstance()),
        event.getRequiredHistoricDecisionInstances().stream()).map(DeskHistoryWriter::evaluation)
        .collect(Collectors.joining("\n"));
    return DigestUtils.md5DigestAsHex(whole.getBytes(StandardCharsets.UTF_8));
  }

  private static String evaluation(HistoricDecisionInstanceEntity decision) {
    return Stream.of(
        Stream.of(decision.getDecisionDefinitionId()),
        decision.getInputs().stream().map(input -> input.getClauseId() + "=" + input.getValue()),
        decision.getOutputs().stream()
            .map(output -> output.getRuleId() + " " + output.getVariableName() + "=" + output.getValue()))
        .flatMap(parts -> parts).toList().toString();
  }

  @Override
  protected void insertOrUpdate(HistoryEvent event) {
    TaskEntity task = changedTask(event);
    if (task == null) {
      super.insertOrUpdate(event);
      return;
    }
    ((HistoricTaskInstanceEventEntity) event).setStartTime(task.getCreateTime());
    getDbEntityManager().merge(event);
  }

  /** The open task of which this is the first change in its transaction; null for anything else. */
  private @Nullable TaskEntity changedTask(HistoryEvent event) {
    DbEntityManager database = getDbEntityManager();
    if (!event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE)
        || database.getCachedEntity(event.getClass(), event.getId()) != null) {
      return null;
    }
    return database.getCachedEntity(TaskEntity.class, event.getId());
  }
}
