package org.complaintdesk.deadline;

import java.util.Locale;

/** The deadlines of a complaint (DL-1 to DL-3). */
public enum DeadlineKind {
  /** Urgency must be set. */
  ASSESS,
  /** The department must have responded. */
  RESPOND,
  /** A solution must have been proposed. */
  PROPOSE,
  /** The complaint must be solved, by its urgency. */
  SOLVE,
  /** The complaint must be handled, by its deadline class. */
  HANDLE,
  /** The binding deadline: the earlier of solve and handle. */
  DUE;

  /** The word used in decision tables and records, such as {@code respond}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the process variable and of the decision's output, such as {@code respondBy}. */
  public String variable() {
    return this == DUE ? "dueAt" : id() + "By";
  }
}
