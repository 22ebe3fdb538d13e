package org.complaintdesk.desk;

import java.time.Instant;

/** Has sample cases happen at the moments of the past of which their stories tell. The clock is everybody's. */
public interface PastTime {

  /** From now on it is that moment, and stands still, until it is turned again. */
  void turnTo(Instant moment);

  /** From now on the clock goes right again. */
  void turnBack();
}
