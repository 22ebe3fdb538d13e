package org.complaintdesk.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.year.SimulatedDesk.Open;

/** When the people of the simulated desk work, in virtual time. */
final class OfficeHours {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);
  private static final String ROUND_THE_CLOCK = "emergency-team";
  private static final Duration NO_TIME_GIVEN = Duration.ofHours(8);
  private static final int LATE_PERCENT = 12;

  private OfficeHours() {
  }

  static LocalDate today() {
    return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
  }

  static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  static Instant morningOf(LocalDate day) {
    return day.atTime(OPENS).atZone(ZONE).toInstant();
  }

  /** Mostly well before the task is due, sometimes after; what falls outside the hours waits for the next morning. */
  static Instant whenWorkedOn(Open task, Instant now, Chance chance) {
    Date due = task.task().getDueDate();
    boolean inTime = due != null && due.toInstant().isAfter(now);
    Duration left = inTime ? Duration.between(now, due.toInstant()) : NO_TIME_GIVEN;
    double share = chance.inPercent(LATE_PERCENT) ? chance.share(1, 1.5) : chance.share(0.05, 0.6);
    Instant moment = now.plusSeconds((long) (left.toSeconds() * share));
    return task.candidates().contains(ROUND_THE_CLOCK) ? moment : inHours(moment);
  }

  private static Instant inHours(Instant moment) {
    ZonedDateTime there = moment.atZone(ZONE);
    if (there.toLocalTime().isBefore(OPENS)) {
      return there.with(OPENS).toInstant();
    }
    return there.toLocalTime().isBefore(CLOSES) ? moment : morningOf(there.toLocalDate().plusDays(1));
  }
}
