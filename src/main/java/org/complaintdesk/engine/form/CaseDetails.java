package org.complaintdesk.engine.form;

import java.time.Instant;
import java.util.Map;
import org.complaintdesk.desk.CaseNumber;

/** Keeps what a form asked that belongs to the case and must not become a process variable, such as numbers (PR-1). */
public interface CaseDetails {

  /**
   * Adds the details to the case in the transaction that completes the task.
   *
   * @param details value by the key of the form's field: String, Integer, Long, Double, Boolean, a list of strings, or
   *     null where the person left the field empty
   */
  void keep(CaseNumber number, Map<String, Object> details);

  /** Whether anything was recorded of the case after that moment; what is recorded in that very moment does not count. */
  boolean changedAfter(CaseNumber number, Instant moment);

  /** Whether the case already holds that value of a detail, perhaps since the person opened the form. */
  boolean holds(CaseNumber number, String detail, Object value);
}
