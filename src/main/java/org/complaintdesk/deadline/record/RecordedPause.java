package org.complaintdesk.deadline.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a case waited for its customer (DL-6).
 *
 * @param reason why the clock stopped
 * @param from when it stopped
 * @param to when it ran again; null while the case still waits
 */
public record RecordedPause(String reason, Instant from, @Nullable Instant to) {

  /** Whether the case still waits. */
  public boolean open() {
    return to == null;
  }
}
