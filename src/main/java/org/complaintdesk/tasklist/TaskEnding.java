package org.complaintdesk.tasklist;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Says what closes a task that nobody has completed. */
public interface TaskEnding {

  /**
   * What closes the task, as it is called in its diagram.
   *
   * @param task a task that the engine is about to delete
   * @return “Complaint withdrawn”, or the engine's own reason where no event did it; empty where nothing interrupts, or
   *     an event that is drawn at the task itself, which is one of its outcomes
   */
  Optional<String> of(DelegateTask task);
}
