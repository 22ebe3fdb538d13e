package org.complaintdesk.engine.form;

/** What became of a case since one of its tasks was there: whoever works on the task may have an older form open. */
interface CaseMeanwhile {

  /** Whether anything was recorded of the case since then. */
  boolean hasChanged();

  /** Whether the case holds a value under the name of a detail by now. */
  boolean holds(String detail, Object value);
}
