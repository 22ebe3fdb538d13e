package org.complaintdesk.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.DMN_DECISION_EVALUATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.FORM_PROPERTY_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.USER_OPERATION_LOG;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers of a case: activities, tasks, decisions with their inputs and outputs (DL-8), incidents, and
 * what administrators and analysts did. No variables, which are most of the volume: the facts are in the record of the
 * complaint, and the case file tells the story (PR-1). Nor gateways, nor decisions that nobody has to explain.
 */
class DeskHistory extends HistoryLevelAudit {

  static final String NAME = "desk";
  /** Stored in the database; the engine's own levels are 0 to 3. */
  private static final int ID = 20;
  private static final Set<HistoryEventType> MORE_THAN_AUDIT =
      Set.of(DMN_DECISION_EVALUATE, USER_OPERATION_LOG, INCIDENT_CREATE, INCIDENT_RESOLVE, INCIDENT_DELETE);
  private static final Set<HistoryEventType> LEFT_OUT = Set.of(FORM_PROPERTY_UPDATE, VARIABLE_INSTANCE_CREATE,
      VARIABLE_INSTANCE_UPDATE, VARIABLE_INSTANCE_MIGRATE, VARIABLE_INSTANCE_DELETE);

  private static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "parallelGateway");
  private static final String START_EVENT = "startEvent";

  private final Set<String> unrecordedDecisions;

  /** @param unrecordedDecisions the decisions of which no evaluation is kept, by id */
  DeskHistory(Set<String> unrecordedDecisions) {
    this.unrecordedDecisions = unrecordedDecisions;
  }

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
    if (LEFT_OUT.contains(event) || isUnrecorded(entity) || isPassedThrough(entity)) {
      return false;
    }
    return MORE_THAN_AUDIT.contains(event) || super.isHistoryEventProduced(event, entity);
  }

  /** No work and no time stands there: what comes next says which way a gateway gave, and that a stage was begun. */
  private static boolean isPassedThrough(@Nullable Object entity) {
    if (!(entity instanceof ExecutionEntity execution) || execution.getActivity() == null) {
      return false;
    }
    ActivityImpl activity = execution.getActivity();
    String type = String.valueOf(activity.getProperty("type"));
    return GATEWAYS.contains(type) || START_EVENT.equals(type) && activity.getFlowScope() instanceof ActivityImpl;
  }

  private boolean isUnrecorded(@Nullable Object entity) {
    return entity instanceof DecisionDefinition decision && unrecordedDecisions.contains(decision.getKey());
  }
}
