package org.complaintdesk.deadline.record;

import java.time.Instant;
import java.util.List;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.calendar.CountedDays;
import org.complaintdesk.deadline.calendar.SkippedDay;
import org.jspecify.annotations.Nullable;

/**
 * A deadline with the way it was counted.
 *
 * @param at the deadline
 * @param period the business days counted; null for a deadline in hours
 */
public record Counting(Instant at, @Nullable CountedDays period) {

  /** A deadline that is reached round the clock, with no business day to count. */
  public static Counting inHours(Instant at) {
    return new Counting(at, null);
  }

  /** The deadline at the end of that period. */
  public static Counting inBusinessDays(CountedDays period) {
    return new Counting(period.end(), period);
  }

  /** Whether it was counted without the holidays of a year that nobody has noticed yet (DL-4). */
  public boolean provisional() {
    return period != null && period.provisional();
  }

  /** The days off that were not counted; none where the deadline is in hours. */
  public List<SkippedDay> skipped() {
    return period == null ? List.of() : period.skipped();
  }

  /** The same period counted by the calendar as it is now, where it was counted provisionally (DL-4). */
  public Counting recounted(BusinessCalendar calendar) {
    return period == null || !period.provisional()
        ? this
        : inBusinessDays(calendar.addBusinessDays(period.from(), period.days()));
  }

  /** The earlier one; this one when both fall together. */
  public Counting orEarlier(Counting other) {
    return other.at.isBefore(at) ? other : this;
  }
}
