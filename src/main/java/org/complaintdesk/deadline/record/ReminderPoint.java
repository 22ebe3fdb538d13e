package org.complaintdesk.deadline.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** A moment at which somebody is reminded of a deadline. */
public record ReminderPoint(Deadline deadline, ReminderRule rule, Instant at) {

  /**
   * The point of a rule. A share is one of the time from receipt, or from the escalation, to where the deadline stands,
   * round the clock, without the waits in which the clock stood still. A deadline in business days is shared out in the
   * same way, nights and days off included, so that its reminders come evenly and a share of 1 is always the deadline
   * itself.
   *
   * @param waits the times in which the clock that this deadline follows stood still
   */
  public static ReminderPoint of(Deadline deadline, ReminderRule rule, MergedWaits waits) {
    return new ReminderPoint(deadline, rule, moment(deadline, rule.atShare(), waits));
  }

  private static Instant moment(Deadline deadline, BigDecimal share, MergedWaits waits) {
    if (share.compareTo(BigDecimal.ONE) == 0 || !deadline.at().isAfter(deadline.runsFrom())) {
      return deadline.at();
    }
    BigDecimal whole = BigDecimal.valueOf(waits.runningBetween(deadline.runsFrom(), deadline.at()).toMillis());
    return waits.afterRunning(deadline.runsFrom(), Duration.ofMillis(whole.multiply(share).longValue()));
  }

  /** Whether its moment has come. */
  public boolean isDue(Instant now) {
    return !at.isAfter(now);
  }

  /** Whether it lies at the deadline or past it. */
  public boolean isPastDeadline() {
    return rule.atShare().compareTo(BigDecimal.ONE) >= 0;
  }

  /** Whether a reminder that was given says this one as well: the same person heard of the same deadline as late. */
  public boolean isCoveredBy(DeadlineReminder given) {
    return given.isAbout(deadline, rule.remind()) && given.atShare().compareTo(rule.atShare()) >= 0;
  }
}
