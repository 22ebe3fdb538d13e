package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.CALENDAR;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.calendar.DayKind;
import org.complaintdesk.deadline.calendar.Desk;
import org.complaintdesk.deadline.calendar.NoticedDay;
import org.complaintdesk.deadline.calendar.SkippedDay;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.Wait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deadlines after waits for the customer (DL-6)")
class DeadlineScheduleTest {

  @Test
  @DisplayName("A wait from Friday to Tuesday moves a deadline in business days by two days")
  void movesByBusinessDays() {
    var moved = received("2026-11-12 10:00", 2, null).after(waits("2026-11-13 09:00", "2026-11-17 11:00"), CALENDAR);

    assertThat(moved.get(DeadlineKind.HANDLE).at()).isEqualTo(at("2026-11-18 18:00"));
    assertThat(moved.get(DeadlineKind.DUE).at()).isEqualTo(at("2026-11-18 18:00"));
    assertThat(moved.get(DeadlineKind.HANDLE).skipped()).containsExactly(
        new SkippedDay(LocalDate.of(2026, 11, 14), null), new SkippedDay(LocalDate.of(2026, 11, 15), null));
  }

  @Test
  @DisplayName("Targets in hours move by the time waited")
  void movesByHours() {
    var moved = received("2026-11-12 10:00", 2, null).after(waits("2026-11-12 11:30", "2026-11-12 13:00"), CALENDAR);

    assertThat(moved.get(DeadlineKind.RESPOND).at()).isEqualTo(at("2026-11-12 19:30"));
    assertThat(moved.get(DeadlineKind.HANDLE).at()).isEqualTo(at("2026-11-16 18:00"));
  }

  @Test
  @DisplayName("Overlapping waits count once, waits apart add up")
  void overlapsCountOnce() {
    var schedule = received("2026-11-09 10:00", 5, null);
    var overlapping = schedule.after(
        waits("2026-11-10 09:00", "2026-11-12 09:00", "2026-11-11 09:00", "2026-11-13 09:00",
            "2026-11-11 10:00", "2026-11-11 12:00"), CALENDAR);
    var apart = schedule.after(
        waits("2026-11-10 09:00", "2026-11-10 12:00", "2026-11-11 09:00", "2026-11-11 10:00"), CALENDAR);

    assertThat(overlapping.get(DeadlineKind.ASSESS).at())
        .isEqualTo(schedule.planned().get(DeadlineKind.ASSESS).at().plus(Duration.ofHours(72)));
    assertThat(overlapping.get(DeadlineKind.HANDLE).at()).isEqualTo(at("2026-11-19 18:00"));
    assertThat(apart.get(DeadlineKind.ASSESS).at()).isEqualTo(at("2026-11-09 18:00"));
    assertThat(apart.get(DeadlineKind.HANDLE).at()).isEqualTo(at("2026-11-16 18:00"));
  }

  @Test
  @DisplayName("A wait over a make-up Saturday gains that Saturday, one over a holiday gains nothing")
  void waitsFollowTheCalendar() {
    var overMakeUp = received("2026-05-07 10:00", 2, null)
        .after(waits("2026-05-08 17:00", "2026-05-10 09:00"), CALENDAR);
    var overHoliday = received("2026-09-29 10:00", 2, null)
        .after(waits("2026-10-01 09:00", "2026-10-06 09:00"), CALENDAR);

    assertThat(overMakeUp.get(DeadlineKind.HANDLE).at()).isEqualTo(at("2026-05-11 18:00"));
    assertThat(overHoliday.get(DeadlineKind.HANDLE).at()).isEqualTo(at("2026-10-08 18:00"));
    assertThat(overHoliday.get(DeadlineKind.RESPOND).at()).isEqualTo(at("2026-10-04 18:00"));
  }

  @Test
  @DisplayName("The binding deadline stays the earlier one, even where a wait swaps handling and solving")
  void dueStaysTheEarlier() {
    // handled by Friday 18:00, solved by Friday 17:00: a wait within a day moves only the hours
    var schedule = received("2026-11-11 20:00", 2, at("2026-11-13 17:00"));
    assertThat(schedule.planned().get(DeadlineKind.DUE).at()).isEqualTo(at("2026-11-13 17:00"));

    var moved = schedule.after(waits("2026-11-12 09:00", "2026-11-12 15:00"), CALENDAR);

    assertThat(moved.get(DeadlineKind.SOLVE).at()).isEqualTo(at("2026-11-13 23:00"));
    assertThat(moved.get(DeadlineKind.DUE).at()).isEqualTo(at("2026-11-13 18:00"));
  }

  @Test
  @DisplayName("A binding deadline that a table caps moves on its own")
  void cappedDueMovesAlone() {
    Instant cap = at("2026-11-13 12:00");
    Map<DeadlineKind, Counting> planned = new EnumMap<>(received("2026-11-12 10:00", 2, null).planned());
    planned.put(DeadlineKind.DUE, Counting.inHours(cap));

    var moved = new DeadlineSchedule(planned).after(waits("2026-11-12 11:00", "2026-11-12 12:00"), CALENDAR);

    assertThat(moved.get(DeadlineKind.DUE).at()).isEqualTo(cap.plus(Duration.ofHours(1)));
  }

  @Test
  @DisplayName("A wait into a year without a notice makes the deadline provisional")
  void waitMakesProvisional() {
    var schedule = received("2026-12-28 10:00", 2, null);
    assertThat(schedule.planned().get(DeadlineKind.HANDLE).provisional()).isFalse();

    var moved = schedule.after(waits("2026-12-29 10:00", "2027-01-04 10:00"), CALENDAR);

    assertThat(moved.get(DeadlineKind.HANDLE).at()).isEqualTo(at("2027-01-05 18:00"));
    assertThat(moved.get(DeadlineKind.HANDLE).provisional()).isTrue();
  }

  @Test
  @DisplayName("When the notice comes in, provisional deadlines are counted anew and others are not (DL-4)")
  void recountsWithNotice() {
    var notices = new ArrayList<>(Desk.NOTICES);
    notices.add(new NoticedDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦"));
    notices.add(new NoticedDay(LocalDate.of(2027, 1, 2), DayKind.MAKEUP_WORKDAY, "元旦"));
    notices.add(new NoticedDay(LocalDate.of(2026, 11, 13), DayKind.HOLIDAY, "元旦"));
    var withNotice = new BusinessCalendar(Desk.ZONE, Desk.OPEN, Desk.CLOSE, notices);

    var recounted = received("2026-12-30 10:00", 3, null).recounted(withNotice).planned();
    var settled = received("2026-11-12 10:00", 2, null).recounted(withNotice).planned();

    assertThat(recounted.get(DeadlineKind.DUE).at()).isEqualTo(at("2027-01-04 18:00"));
    assertThat(recounted.get(DeadlineKind.DUE).provisional()).isFalse();
    assertThat(settled.get(DeadlineKind.DUE).at()).isEqualTo(at("2026-11-16 18:00"));
  }

  /** Assess in 4 and respond in 8 hours; solved within five business days unless given. */
  private static DeadlineSchedule received(String moment, int handlingDays, @Nullable Instant solveBy) {
    Instant received = at(moment);
    Counting handle = Counting.inBusinessDays(CALENDAR.addBusinessDays(received, handlingDays));
    Counting solve = solveBy == null
        ? Counting.inBusinessDays(CALENDAR.addBusinessDays(received, 5))
        : Counting.inHours(solveBy);
    return new DeadlineSchedule(Map.of(
        DeadlineKind.ASSESS, Counting.inHours(received.plus(Duration.ofHours(4))),
        DeadlineKind.RESPOND, Counting.inHours(received.plus(Duration.ofHours(8))),
        DeadlineKind.PROPOSE, Counting.inHours(received.plus(Duration.ofHours(24))),
        DeadlineKind.SOLVE, solve,
        DeadlineKind.HANDLE, handle,
        DeadlineKind.DUE, handle.orEarlier(solve)));
  }

  private static List<Wait> waits(String... moments) {
    List<Instant> instants = Arrays.stream(moments).map(Desk::at).toList();
    List<Wait> waits = new ArrayList<>();
    for (int i = 0; i < instants.size(); i += 2) {
      waits.add(new Wait(instants.get(i), instants.get(i + 1)));
    }
    return waits;
  }
}
