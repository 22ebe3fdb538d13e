package org.complaintdesk.deadline.watch;

import java.util.Date;
import org.complaintdesk.process.ProcessVariable;

/** What the process that watches deadlines carries beside the variables of its complaint. */
final class WatchVariables {

  /** Id of the process that watches the deadlines of one complaint. */
  static final String PROCESS = "deadline-watch";
  /** Signal that wakes it where no timer of it runs: deadlines have moved. The complaint's number follows. */
  static final String DEADLINES_MOVED = "deadlines.moved.";

  /** When the next reminder is due; null when none is to come as things stand. */
  static final ProcessVariable<Date> REMIND_AT = new ProcessVariable<>("remindAt", Date.class);
  static final ProcessVariable<Boolean> COMPLAINT_OVER = new ProcessVariable<>("complaintOver", Boolean.class);
  /** Whether the binding deadline went by at the last waking. */
  static final ProcessVariable<Boolean> BINDING_DEADLINE_PASSED =
      new ProcessVariable<>("bindingDeadlinePassed", Boolean.class);

  private WatchVariables() {
  }
}
