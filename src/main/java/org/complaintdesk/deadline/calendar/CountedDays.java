package org.complaintdesk.deadline.calendar;

import java.time.Instant;
import java.util.List;

/**
 * A period counted in business days, with how it was counted (DL-4, DL-8).
 *
 * @param from moment from which it was counted; its own day does not count
 * @param days number of business days
 * @param end close of business of the last day
 * @param skipped days in between that were off, in order
 * @param provisional whether a day of it lies in a year for which no official notice is known yet
 */
public record CountedDays(Instant from, int days, Instant end, List<SkippedDay> skipped, boolean provisional) {

  public CountedDays {
    skipped = List.copyOf(skipped);
  }
}
