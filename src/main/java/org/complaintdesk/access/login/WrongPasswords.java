package org.complaintdesk.access.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wrong passwords in a row of each caller for each login, and how long he has to wait for it. */
final class WrongPasswords {

  /** About 6 MB. */
  static final int REMEMBERED = 20_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final LoginProperties rules;
  private final Map<Attempt, Row> rows = new Recent<>(REMEMBERED);

  WrongPasswords(LoginProperties rules) {
    this.rules = rules;
  }

  private record Row(int failures, Instant last) {
  }

  Duration waitOf(Attempt attempt, Instant now) {
    Row row = standing(attempt, now);
    return row == null ? Duration.ZERO : left(row, now);
  }

  int inARow(Attempt attempt) {
    Row row = rows.get(attempt);
    return row == null ? 0 : row.failures();
  }

  /** When the last one came, or nothing where there was none. */
  @Nullable Instant last(Attempt attempt) {
    Row row = rows.get(attempt);
    return row == null ? null : row.last();
  }

  /**
   * Counts a try before it is known to be wrong if others were wrong before it: many at the same time are one, and the
   * others wait.
   *
   * @return whether it was counted
   */
  boolean countAhead(Attempt attempt, Instant now) {
    if (standing(attempt, now) == null) {
      return false;
    }
    count(attempt, now);
    return true;
  }

  void count(Attempt attempt, Instant now) {
    rows.merge(attempt, new Row(1, now), (before, first) -> new Row(before.failures() + 1, now));
  }

  void forget(Attempt attempt) {
    rows.remove(attempt);
  }

  int size() {
    return rows.size();
  }

  private @Nullable Row standing(Attempt attempt, Instant now) {
    Row row = rows.get(attempt);
    if (row != null && isOver(row, now)) {
      rows.remove(attempt);
      return null;
    }
    return row;
  }

  /** Also where somebody has put the clock back: nobody waits for an hour that comes again. */
  private boolean isOver(Row row, Instant now) {
    return now.isBefore(row.last()) || now.isAfter(row.last().plus(FORGOTTEN_AFTER).plus(rules.longestWait()));
  }

  private Duration left(Row row, Instant now) {
    Duration left = Duration.between(now, row.last().plus(rules.waitAfter(row.failures())));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
