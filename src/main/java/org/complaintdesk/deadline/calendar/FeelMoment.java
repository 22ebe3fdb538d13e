package org.complaintdesk.deadline.calendar;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A date or date-time as FEEL hands it over, and the way back to the same kind.
 *
 * <p>FEEL sees a date variable as a local date-time in the JVM's zone, whatever the zone of the desk. A date without a
 * time is a day of the desk.
 *
 * @param instant the moment; the start of the day for a date without a time
 * @param zone zone in which FEEL writes the moment; null for a local date-time in the JVM's zone
 */
public record FeelMoment(Instant instant, @Nullable ZoneId zone) {

  /**
   * Reads a FEEL value.
   *
   * @param name name of the argument, for the error
   * @throws IllegalArgumentException when it is no date or date-time
   */
  public static FeelMoment of(String name, Object value, ZoneId desk) {
    if (value instanceof Date date) {
      return new FeelMoment(date.toInstant(), null);
    }
    if (value instanceof LocalDateTime local) {
      return new FeelMoment(local.atZone(ZoneId.systemDefault()).toInstant(), null);
    }
    if (value instanceof ZonedDateTime zoned) {
      return new FeelMoment(zoned.toInstant(), zoned.getZone());
    }
    if (value instanceof OffsetDateTime offset) {
      return new FeelMoment(offset.toInstant(), offset.getOffset());
    }
    if (value instanceof LocalDate date) {
      return new FeelMoment(date.atStartOfDay(desk).toInstant(), null);
    }
    if (value instanceof String text) {
      return of(name, parse(name, text), desk);
    }
    throw noDate(name, value);
  }

  /** Another moment in the kind of date-time in which this one came, so that FEEL can compare both. */
  Object inSameKind(Instant moment) {
    if (zone != null) {
      return moment.atZone(zone);
    }
    return LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
  }

  private static Object parse(String name, String value) {
    try {
      return value.contains("T")
          ? DateTimeFormatter.ISO_DATE_TIME.parseBest(value, ZonedDateTime::from, LocalDateTime::from)
          : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw noDate(name, value);
    }
  }

  private static IllegalArgumentException noDate(String name, Object value) {
    return new IllegalArgumentException(text("deadline.error.no-date", name, value.toString()));
  }
}
