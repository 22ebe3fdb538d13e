package org.complaintdesk.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.DMN_DECISION_EVALUATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.FORM_PROPERTY_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.USER_OPERATION_LOG;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers of a case: activities, tasks, the last value of each variable, every decision with its
 * inputs and outputs (DL-8), incidents, and what administrators and analysts did. Not every change of every variable:
 * those rows are half the volume, and the case file tells that story.
 */
class DeskHistory extends HistoryLevelAudit {

  static final String NAME = "desk";
  /** Stored in the database; the engine's own levels are 0 to 3. */
  private static final int ID = 20;
  private static final Set<HistoryEventType> MORE_THAN_AUDIT =
      Set.of(DMN_DECISION_EVALUATE, USER_OPERATION_LOG, INCIDENT_CREATE, INCIDENT_RESOLVE, INCIDENT_DELETE);

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
    if (event == FORM_PROPERTY_UPDATE || isForATaskOnly(entity)) {
      return false;
    }
    return MORE_THAN_AUDIT.contains(event) || super.isHistoryEventProduced(event, entity);
  }

  /** Such as the facts of the case in a form: the case file keeps them, the engine's history need not (PR-1). */
  private static boolean isForATaskOnly(@Nullable Object entity) {
    return entity instanceof VariableInstanceEntity variable && variable.getTaskId() != null;
  }
}
