package org.complaintdesk.deadline.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Holidays of the rule on public holidays as revised on 2024-11-10, for years without a notice (DL-4). */
enum StatutoryHoliday {
  NEW_YEAR("元旦"),
  SPRING_FESTIVAL("春节"),
  QINGMING("清明节"),
  LABOUR_DAY("劳动节"),
  DRAGON_BOAT("端午节"),
  MID_AUTUMN("中秋节"),
  NATIONAL_DAY("国庆节");

  private final String officialName;

  StatutoryHoliday(String officialName) {
    this.officialName = officialName;
  }

  /** All statutory days off of a year with the official name of their holiday; a day may belong to two. */
  static Map<LocalDate, String> of(int year) {
    Map<LocalDate, String> days = new HashMap<>();
    NATIONAL_DAY.add(days, LocalDate.of(year, 10, 1), 3);
    MID_AUTUMN.add(days, date(LunarDay.fromYmd(year, 8, 15).getSolarDay()), 1);
    DRAGON_BOAT.add(days, date(LunarDay.fromYmd(year, 5, 5).getSolarDay()), 1);
    LABOUR_DAY.add(days, LocalDate.of(year, 5, 1), 2);
    QINGMING.add(days, date(SolarTerm.fromName(year, "清明").getSolarDay()), 1);
    LocalDate lunarNewYear = date(LunarDay.fromYmd(year, 1, 1).getSolarDay());
    SPRING_FESTIVAL.add(days, lunarNewYear.minusDays(1), 4);
    NEW_YEAR.add(days, LocalDate.of(year, 1, 1), 1);
    return Map.copyOf(days);
  }

  private void add(Map<LocalDate, String> days, LocalDate first, int length) {
    for (int day = 0; day < length; day++) {
      days.merge(first.plusDays(day), officialName, (one, other) -> one + "、" + other);
    }
  }

  private static LocalDate date(SolarDay day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }
}
