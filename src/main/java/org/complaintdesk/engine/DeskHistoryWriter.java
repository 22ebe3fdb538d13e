package org.complaintdesk.engine;

import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Writes the engine's history without reading first when a task began: the open task knows it. The engine would read it
 * each time that a task changes hands or moves its deadline, for a duration that is counted only at the end.
 */
class DeskHistoryWriter extends DbHistoryEventHandler {

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
