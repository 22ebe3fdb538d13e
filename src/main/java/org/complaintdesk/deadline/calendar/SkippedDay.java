package org.complaintdesk.deadline.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that did not count towards a deadline (DL-8).
 *
 * @param date the day in the desk's zone
 * @param holiday the public holiday as the official notice writes it; null when it was a plain weekend
 */
public record SkippedDay(LocalDate date, @Nullable String holiday) {

  /** Whether the day was off as an ordinary Saturday or Sunday. */
  public boolean weekend() {
    return holiday == null;
  }
}
