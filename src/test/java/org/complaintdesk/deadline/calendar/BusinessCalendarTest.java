package org.complaintdesk.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.deadline.calendar.Desk.CALENDAR;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The official business calendar (DL-4)")
class BusinessCalendarTest {

  @ParameterizedTest(name = "{1} business days after {0} end {2}")
  @CsvSource({
      "2026-09-30 15:00, 3, 2026-10-10 18:00",
      "2026-02-12 09:00, 2, 2026-02-14 18:00",
      "2026-02-13 20:00, 2, 2026-02-24 18:00",
      "2025-09-30 00:00, 5, 2025-10-14 18:00",
      "2026-10-03 11:00, 2, 2026-10-09 18:00",
      "2026-11-12 10:00, 2, 2026-11-16 18:00",
      "2024-12-31 23:59, 1, 2025-01-02 18:00",
      "2025-12-31 09:00, 2, 2026-01-05 18:00",
      "2026-05-08 17:59, 1, 2026-05-09 18:00",
      "2026-05-08 18:01, 1, 2026-05-09 18:00"
  })
  @DisplayName("The day of receipt does not count, holidays are off, make-up weekends work")
  void countsBusinessDays(String from, int days, String end) {
    CountedDays counted = CALENDAR.addBusinessDays(at(from), days);

    assertThat(counted.end()).isEqualTo(at(end));
    assertThat(counted.provisional()).isFalse();
  }

  @Test
  @DisplayName("Every skipped day is explained by its holiday or as a weekend (DL-8)")
  void explainsSkippedDays() {
    CountedDays counted = CALENDAR.addBusinessDays(at("2026-05-29 10:00"), 2);

    assertThat(counted.skipped()).containsExactly(
        new SkippedDay(LocalDate.of(2026, 5, 30), null), new SkippedDay(LocalDate.of(2026, 5, 31), null));
    assertThat(counted.skipped()).allMatch(SkippedDay::weekend);
    assertThat(CALENDAR.addBusinessDays(at("2026-09-30 15:00"), 3).skipped())
        .hasSize(7)
        .allSatisfy(day -> assertThat(day.holiday()).isEqualTo("国庆节"));
  }

  @Test
  @DisplayName("A year without a notice is counted by its statutory days and is provisional")
  void countsWithoutNotice() {
    CountedDays overNewYear = CALENDAR.addBusinessDays(at("2026-12-30 15:00"), 3);

    assertThat(overNewYear.end()).isEqualTo(at("2027-01-05 18:00"));
    assertThat(overNewYear.provisional()).isTrue();
    assertThat(overNewYear.skipped()).containsExactly(
        new SkippedDay(LocalDate.of(2027, 1, 1), "元旦"),
        new SkippedDay(LocalDate.of(2027, 1, 2), null),
        new SkippedDay(LocalDate.of(2027, 1, 3), null));
    assertThat(CALENDAR.addBusinessDays(at("2026-12-28 15:00"), 3).provisional()).isFalse();
    assertThat(CALENDAR.addBusinessDays(at("2023-05-05 15:00"), 1).provisional()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "2027, 2027-02-05, 2027-02-08, 2027-04-05, 2027-06-09, 2027-09-15",
      "2028, 2028-01-25, 2028-01-28, 2028-04-04, 2028-05-28, 2028-10-03",
      "2023, 2023-01-21, 2023-01-24, 2023-04-05, 2023-06-22, 2023-09-29",
      "2033, 2033-01-30, 2033-02-02, 2033-04-04, 2033-06-01, 2033-09-08"
  })
  @DisplayName("Lunar holidays fall where the lunar calendar puts them")
  void knowsStatutoryDays(
      int year, LocalDate eve, LocalDate thirdDay, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {
    Map<LocalDate, String> days = StatutoryHoliday.of(year);

    assertThat(days).containsEntry(eve, "春节").containsEntry(thirdDay, "春节")
        .containsEntry(qingming, "清明节").containsEntry(dragonBoat, "端午节")
        .containsEntry(LocalDate.of(year, 1, 1), "元旦")
        .containsEntry(LocalDate.of(year, 5, 2), "劳动节")
        .containsEntry(LocalDate.of(year, 10, 2), "国庆节")
        .containsKey(LocalDate.of(year, 10, 3));
    assertThat(days.get(midAutumn)).endsWith("中秋节");
    assertThat(days).doesNotContainKeys(
        eve.minusDays(1), thirdDay.plusDays(1), LocalDate.of(year, 5, 3), LocalDate.of(year, 10, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  @DisplayName("All statutory days are holidays in the notices made under the same rule")
  void agreesWithNotices(int year) {
    assertThat(StatutoryHoliday.of(year)).hasSizeBetween(12, 13);
    assertThat(StatutoryHoliday.of(year).keySet()).noneMatch(CALENDAR::isBusinessDay);
  }

  @Test
  @DisplayName("Business days between two days leave out the first and count the last")
  void countsBetween() {
    assertThat(CALENDAR.businessDaysBetween(at("2026-11-13 09:00"), at("2026-11-17 11:00"))).isEqualTo(2);
    assertThat(CALENDAR.businessDaysBetween(at("2026-05-08 23:00"), at("2026-05-10 01:00"))).isEqualTo(1);
    assertThat(CALENDAR.businessDaysBetween(at("2026-11-17 09:00"), at("2026-11-17 23:00"))).isZero();
    assertThat(CALENDAR.businessDaysBetween(at("2026-11-17 09:00"), at("2026-11-13 09:00"))).isZero();
  }

  @Test
  @DisplayName("No days end at the close of the day itself or of the next business day")
  void countsNoDays() {
    assertThat(CALENDAR.addBusinessDays(at("2026-11-12 10:00"), 0).end()).isEqualTo(at("2026-11-12 18:00"));
    assertThat(CALENDAR.addBusinessDays(at("2026-10-03 10:00"), 0).end()).isEqualTo(at("2026-10-08 18:00"));
  }

  @Test
  @DisplayName("What cannot be counted is refused with the range that can")
  void refusesWhatCannotBeCounted() {
    assertThatThrownBy(() -> CALENDAR.addBusinessDays(at("2026-11-12 10:00"), -1))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("from 0 to 500");
    assertThatThrownBy(() -> CALENDAR.addBusinessDays(at("2026-11-12 10:00"), 1_000_000))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1000000");
    assertThatThrownBy(() -> CALENDAR.isBusinessDay(LocalDate.of(1600, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1950 to 2150");
  }

  @ParameterizedTest(name = "{1} hours of business after {0}: {2}")
  @CsvSource({
      "2026-11-12 10:00, 8, 2026-11-12 18:00",
      "2026-11-12 10:00, 9, 2026-11-13 10:00",
      "2026-11-12 03:00, 1, 2026-11-12 10:00",
      "2026-11-12 18:00, 1, 2026-11-13 10:00",
      "2026-11-12 17:59, 1, 2026-11-13 09:59",
      "2026-11-13 20:00, 2, 2026-11-16 11:00",
      "2026-09-30 17:00, 2, 2026-10-08 10:00",
      "2026-10-10 09:00, 9, 2026-10-10 18:00"})
  @DisplayName("Hours of business are those of business days between opening and close")
  void countsHoursOfBusiness(String from, int hours, String end) {
    assertThat(CALENDAR.addBusinessHours(at(from), hours)).isEqualTo(at(end));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501})
  @DisplayName("Hours that cannot be counted are refused with what would be right")
  void refusesHours(int hours) {
    assertThatThrownBy(() -> CALENDAR.addBusinessHours(at("2026-11-12 10:00"), hours))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("from 1 to 500");
  }

  @Test
  @DisplayName("Zone and close of business are the operator's choice")
  void followsSettings() {
    var urumqi = new BusinessCalendar(ZoneId.of("Asia/Urumqi"), Desk.OPEN, LocalTime.of(17, 30), Desk.NOTICES);

    assertThat(urumqi.addBusinessDays(at("2026-11-12 10:00"), 2).end()).isEqualTo(at("2026-11-16 19:30"));
  }

  @Test
  @DisplayName("A December day of next year's notice does not make this year a noticed one")
  void decemberBelongsToNextYear() {
    var days = List.of(
        new NoticedDay(LocalDate.of(2027, 12, 31), DayKind.HOLIDAY, "元旦"),
        new NoticedDay(LocalDate.of(2028, 1, 1), DayKind.HOLIDAY, "元旦"));
    var calendar = new BusinessCalendar(Desk.ZONE, Desk.OPEN, Desk.CLOSE, days);

    assertThat(calendar.isBusinessDay(LocalDate.of(2027, 12, 31))).isFalse();
    assertThat(calendar.isProvisional(LocalDate.of(2027, 6, 1))).isTrue();
    assertThat(calendar.isProvisional(LocalDate.of(2028, 6, 1))).isFalse();
  }
}
