package org.complaintdesk.absence;

import java.time.Instant;

/** From when to when somebody is away; at its end he is there again. */
record AwayTime(Instant from, Instant until) {

  boolean overlaps(AwayTime other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  boolean holds(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
