package org.complaintdesk.call;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of the day in which customers are called.
 *
 * @param until the first minute in which nobody is called any more; later than {@code from}, or nobody ever is
 */
record CallingHours(LocalTime from, LocalTime until, ZoneId zone) {

  /** The hours as the table writes them, such as {@code 08:30}. */
  static CallingHours of(String from, String until, ZoneId zone) {
    return new CallingHours(LocalTime.parse(from), LocalTime.parse(until), zone);
  }

  boolean contain(Instant moment) {
    LocalTime time = moment.atZone(zone).toLocalTime();
    return !time.isBefore(from) && time.isBefore(until);
  }

  /** The moment itself, or else the next one in which customers are called. */
  Instant next(Instant moment) {
    if (contain(moment) || !until.isAfter(from)) {
      return moment;
    }
    ZonedDateTime there = moment.atZone(zone);
    return there.toLocalTime().isBefore(from) ? there.with(from).toInstant() : there.plusDays(1).with(from).toInstant();
  }
}
