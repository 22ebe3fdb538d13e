package org.complaintdesk.desk;

import java.time.Instant;
import java.util.Date;
import javax.xml.datatype.DatatypeFactory;

/** Lengths of time that tables give, such as {@code PT4H} or {@code P1M}, counted as the engine's own timers count them. */
public final class TimeSpan {

  private TimeSpan() {
  }

  /**
   * The moment so long after another.
   *
   * @param length as ISO 8601 has it
   * @throws IllegalArgumentException when it is no length of time
   */
  public static Instant after(Instant moment, String length) {
    Date end = Date.from(moment);
    DatatypeFactory.newDefaultInstance().newDuration(length).addTo(end);
    return end.toInstant();
  }
}
