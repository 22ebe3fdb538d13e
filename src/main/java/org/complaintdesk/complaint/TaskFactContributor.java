package org.complaintdesk.complaint;

import java.util.Map;

/** A capability that adds to the facts of a form what depends on the task, not on the case alone. */
public interface TaskFactContributor {

  /**
   * Adds facts under names of its own, or none where it has nothing to do with the task.
   *
   * @param facts texts, numbers, lists and maps, all masked and ready to show
   */
  void contribute(OpenTask task, Map<String, Object> facts);
}
