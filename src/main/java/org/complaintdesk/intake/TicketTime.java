package org.complaintdesk.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Points in time as clients write them. */
public final class TicketTime {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private TicketTime() {
  }

  /**
   * The point in time of an ISO 8601 date-time with its offset.
   *
   * @throws TicketFault naming {@code field} when it is none
   */
  public static Instant required(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw TicketFault.at(field, "not-a-time");
    }
  }

  /**
   * Like {@link #required}, of the years that people and databases reckon with.
   *
   * @throws TicketFault naming {@code field} and these years when it is none of them
   */
  public static Instant reckoned(String field, String text) {
    Instant time = required(field, text);
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw TicketFault.at(field, "no-such-time", EARLIEST + " – " + LATEST);
    }
    return time;
  }
}
