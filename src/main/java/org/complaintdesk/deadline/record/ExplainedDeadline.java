package org.complaintdesk.deadline.record;

import java.time.Instant;
import java.util.List;
import org.complaintdesk.deadline.calendar.SkippedDay;
import org.jspecify.annotations.Nullable;

/**
 * A deadline on record with everything that explains it (DL-8).
 *
 * @param kind which deadline
 * @param plannedAt value the decision gave, before pauses
 * @param at value that holds, moved by finished pauses (DL-6)
 * @param countedFrom moment from which business days were counted; null for a deadline in hours
 * @param businessDays number of business days the decision gave; null for a deadline in hours
 * @param rules decision rules that led to it, in order of evaluation
 * @param skipped days off that did not count, in order
 * @param provisional whether it rests on a year without an official notice (DL-4)
 * @param deadlineClass deadline class it was recorded for
 * @param urgency urgency it was recorded for
 * @param receivedAt receipt it was recorded for
 * @param recordedAt when it was recorded
 * @param replacedAt when another assessment or a notice replaced it; null while it holds
 * @param metAt when what it asks for was done; null while it runs
 */
public record ExplainedDeadline(
    DeadlineKind kind,
    Instant plannedAt,
    Instant at,
    @Nullable Instant countedFrom,
    @Nullable Integer businessDays,
    List<FiredRule> rules,
    List<SkippedDay> skipped,
    boolean provisional,
    String deadlineClass,
    int urgency,
    Instant receivedAt,
    Instant recordedAt,
    @Nullable Instant replacedAt,
    @Nullable Instant metAt) {

  /** Whether it is counted in business days; otherwise it runs in hours, round the clock. */
  public boolean inBusinessDays() {
    return businessDays != null;
  }
}
