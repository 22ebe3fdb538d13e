package org.complaintdesk.deadline.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.deadline.text.DeadlineTexts;

/**
 * The deadlines of a complaint: the desk's own (DL-1 to DL-3), the regulator's beside them (DL-10), the limits of its
 * escalation, should it come to one (ES-4), and the time to tell the customer (NG-7).
 */
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
  REGULATOR,
  /** The escalation must have been judged. */
  JUDGE,
  /** All that were asked must have said what they found. */
  INVESTIGATE,
  /** A solution of the escalation must have been decided on. */
  DECIDE,
  /** The customer must have been told the result of the escalation. */
  SETTLE,
  /** The customer must have been told the result that stands (NG-7). */
  TELL;

  /** The desk's own deadlines, which the clock of the complaint moves. */
  public static final Set<DeadlineKind> OURS = Set.copyOf(EnumSet.range(ASSESS, DUE));

  /** Targets for the steps of the ordinary way, whose place the limits of an escalation take (ES-4). */
  public static final Set<DeadlineKind> ORDINARY_STEPS = Set.of(ASSESS, RESPOND, PROPOSE, TELL);

  /** Limits for the steps of an escalation (ES-4); an escalation waits for nobody, so that no pause moves them. */
  public static final Set<DeadlineKind> OF_ESCALATION = Set.copyOf(EnumSet.range(JUDGE, SETTLE));

  /** Those that the end of the complaint meets, and that run on when it was not the end. */
  public static final Set<DeadlineKind> OF_THE_END = Set.of(SOLVE, HANDLE, DUE, REGULATOR);

  /** Those whose time runs from a step of the case on, whatever the case waits for meanwhile. */
  public static final Set<DeadlineKind> OF_STEPS = Set.copyOf(EnumSet.range(JUDGE, TELL));

  /**
   * The limits of an escalation that a model names, such as {@code decide, settle}.
   *
   * @throws IllegalArgumentException when it names something else
   */
  public static Set<DeadlineKind> namedIn(String limits) {
    Set<String> words = Arrays.stream(limits.split(",")).map(String::strip).collect(Collectors.toSet());
    Set<DeadlineKind> named = OF_ESCALATION.stream().filter(kind -> words.contains(kind.id()))
        .collect(Collectors.toSet());
    if (named.size() < words.size()) {
      throw new IllegalArgumentException(DeadlineTexts.text("deadline.error.no-limit", limits));
    }
    return named;
  }

  /** Whether it is one of the desk's own, which stands still while the case waits for its customer (DL-6). */
  public boolean isOurs() {
    return OURS.contains(this);
  }

  /** Whether a date that the regulator named caps it: what ends the case does, what leads there does not (DL-10). */
  public boolean isCapped() {
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
