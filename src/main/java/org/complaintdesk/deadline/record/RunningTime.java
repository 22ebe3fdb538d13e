package org.complaintdesk.deadline.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The time in which the clock of a complaint runs: all of it but the waits, whose overlaps count once (DL-6). */
public final class RunningTime {

  private final List<Wait> waits;

  /** The time of a complaint with these waits, in any order. */
  public RunningTime(Collection<Wait> waits) {
    this.waits = waits.stream().sorted(Comparator.comparing(Wait::from)).toList();
  }

  /** How long the clock ran from one moment to a later one. */
  Duration between(Instant from, Instant to) {
    Duration ran = Duration.ZERO;
    Instant reached = from;
    for (Wait wait : waits) {
      Instant stopped = earlier(wait.from(), to);
      if (stopped.isAfter(reached)) {
        ran = ran.plus(Duration.between(reached, stopped));
      }
      reached = later(reached, earlier(wait.to(), to));
    }
    return ran.plus(Duration.between(reached, to));
  }

  /** The first moment at which the clock has run that long. */
  Instant after(Instant from, Duration running) {
    Duration left = running;
    Instant reached = from;
    for (Wait wait : waits) {
      Duration untilStop = Duration.between(reached, wait.from());
      if (untilStop.compareTo(left) >= 0) {
        break;
      }
      if (reached.isBefore(wait.from())) {
        left = left.minus(untilStop);
      }
      reached = later(reached, wait.to());
    }
    return reached.plus(left);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
