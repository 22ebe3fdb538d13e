package org.complaintdesk.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Points in time as clients write them. */
public final class TicketTime {

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
}
