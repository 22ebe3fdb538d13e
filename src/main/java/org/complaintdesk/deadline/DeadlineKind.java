package org.complaintdesk.deadline;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The deadlines of a complaint: the desk's own (DL-1 to DL-3) and the regulator's beside them (DL-10). */
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
  DUE,
  /** The complaint must be answered, or the customer may appeal to the regulator; no pause moves it. */
  REGULATOR;

  /** The desk's own deadlines, which the clock of the complaint moves. */
  public static final Set<DeadlineKind> OURS = Set.copyOf(EnumSet.complementOf(EnumSet.of(REGULATOR)));

  /** Whether it is one of the desk's own, which stands still while the case waits for its customer (DL-6). */
  public boolean isOurs() {
    return this != REGULATOR;
  }

  /** Whether a date that the regulator named caps it: what ends the case does, what leads there does not (DL-10). */
  boolean isCapped() {
    return this == HANDLE || this == DUE;
  }

  /** The word used in decision tables and records, such as {@code respond}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the process variable and of the decision's output, such as {@code respondBy}. */
  public String variable() {
    return this == DUE ? "dueAt" : id() + "By";
  }
}
