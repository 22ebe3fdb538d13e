package org.complaintdesk.deadline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The time in which the clock of a complaint runs (DL-6)")
class MergedWaitsTest {

  private final MergedWaits waits = new MergedWaits(List.of(
      new Wait(at("2026-11-13 12:00"), at("2026-11-13 14:00")),
      new Wait(at("2026-11-12 12:00"), at("2026-11-12 15:00")),
      new Wait(at("2026-11-12 14:00"), at("2026-11-12 16:00"))));

  @Test
  @DisplayName("is all of it but the waits, overlaps counted once")
  void runningBetween() {
    assertThat(waits.runningBetween(at("2026-11-12 10:00"), at("2026-11-12 18:00"))).isEqualTo(Duration.ofHours(4));
    assertThat(waits.runningBetween(at("2026-11-12 10:00"), at("2026-11-13 13:00"))).isEqualTo(Duration.ofHours(22));
    assertThat(waits.runningBetween(at("2026-11-12 13:00"), at("2026-11-12 15:30"))).isEqualTo(Duration.ZERO);
    assertThat(waits.runningBetween(at("2026-11-14 10:00"), at("2026-11-14 11:00"))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  @DisplayName("passes over the waits on its way to a moment")
  void afterRunning() {
    assertThat(waits.afterRunning(at("2026-11-12 10:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-12 11:00"));
    assertThat(waits.afterRunning(at("2026-11-12 10:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-12 12:00"));
    assertThat(waits.afterRunning(at("2026-11-12 10:00"), Duration.ofHours(3))).isEqualTo(at("2026-11-12 17:00"));
    assertThat(waits.afterRunning(at("2026-11-12 10:00"), Duration.ofHours(23))).isEqualTo(at("2026-11-13 15:00"));
  }

  @Test
  @DisplayName("a share is one of the time from receipt to where the deadline stands; 1 is the deadline itself")
  void shares() {
    var deadline = Deadline.ofRegulator(new CaseNumber("C-1"), new Assessment("billing", 3, at("2026-11-12 10:00")),
        at("2026-11-13 12:00"), false, List.of(), at("2026-11-12 10:00"));

    assertThat(point(deadline, "0.5")).isEqualTo(at("2026-11-13 01:00"));
    assertThat(point(deadline, "1")).isEqualTo(at("2026-11-13 12:00"));
    assertThat(point(deadline, "1.5")).as("two more hours of waiting passed over").isEqualTo(at("2026-11-14 01:00"));
  }

  private Instant point(Deadline deadline, String share) {
    return ReminderPoint.of(deadline, new ReminderRule(new BigDecimal(share), "holder"), waits).at();
  }
}
