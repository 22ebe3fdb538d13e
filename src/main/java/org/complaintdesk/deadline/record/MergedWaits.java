package org.complaintdesk.deadline.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The waits of a complaint, whose overlaps count once, and the time in which its clock runs between them (DL-6). */
public final class MergedWaits {

  private final List<Wait> waits;

  /** Waits that may overlap, in any order. */
  public MergedWaits(Collection<Wait> waits) {
    this.waits = merged(waits.stream().sorted(Comparator.comparing(Wait::from)).toList());
  }

  private static List<Wait> merged(List<Wait> byStart) {
    List<Wait> merged = new ArrayList<>();
    Instant reached = Instant.MIN;
    for (Wait wait : byStart) {
      if (wait.to().isAfter(reached)) {
        merged.add(new Wait(later(wait.from(), reached), wait.to()));
        reached = wait.to();
      }
    }
    return List.copyOf(merged);
  }

  /** How long the complaint waited altogether, round the clock. */
  public Duration total() {
    return waits.stream().map(wait -> Duration.between(wait.from(), wait.to())).reduce(Duration.ZERO, Duration::plus);
  }

  /** How long the clock ran from one moment to a later one. */
  Duration runningBetween(Instant from, Instant to) {
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
  Instant afterRunning(Instant from, Duration running) {
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
