package org.complaintdesk.deadline;

import java.util.Date;
import org.complaintdesk.complaint.ProcessVariable;

/** What the process that watches deadlines, and those that set limits, carry beside the variables of its complaint. */
final class WatchVariables {

  /** When the next reminder is due; null when none is to come as things stand. */
  static final ProcessVariable<Date> REMIND_AT = new ProcessVariable<>("remindAt", Date.class);
  static final ProcessVariable<Boolean> COMPLAINT_OVER = new ProcessVariable<>("complaintOver", Boolean.class);
  /** Whether the binding deadline went by at the last waking. */
  static final ProcessVariable<Boolean> BINDING_DEADLINE_PASSED =
      new ProcessVariable<>("bindingDeadlinePassed", Boolean.class);

  /** From when on the limits of an escalation count. */
  static final ProcessVariable<Date> COUNTED_FROM = new ProcessVariable<>("countedFrom", Date.class);
  /** The steps of an escalation that lie ahead, by the words for their limits, such as {@code decide, settle}. */
  static final ProcessVariable<String> STEPS_AHEAD = new ProcessVariable<>("stepsAhead", String.class);

  private WatchVariables() {
  }
}
