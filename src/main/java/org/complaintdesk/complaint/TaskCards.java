package org.complaintdesk.complaint;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The few texts by which people tell in a list of tasks which case a task belongs to. They are asked for whenever a list
 * is shown, for all its cases at once, so that no task keeps a copy that grows old.
 */
public interface TaskCards {

  /** The names under which a list may ask for the texts as its columns. */
  Set<String> columns();

  /**
   * The texts as they are now, masked and ready to show (PR-1).
   *
   * @return by case number, then by column; without the numbers that belong to no case
   */
  Map<String, Map<String, String>> of(Collection<String> caseNumbers);
}
