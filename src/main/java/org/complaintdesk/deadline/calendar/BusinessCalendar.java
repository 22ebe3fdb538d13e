package org.complaintdesk.deadline.calendar;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The official Chinese business calendar in the desk's zone (DL-4).
 *
 * <p>Public holidays are off, make-up weekends are on. A year without an official notice is counted by its statutory
 * holidays and plain weekends; what touches such a year is provisional.
 */
public final class BusinessCalendar {

  /** The longest period that is counted: in business days about two years, and as many hours. */
  public static final int LONGEST_PERIOD = 500;

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2150;

  private final ZoneId zone;
  private final LocalTime openingOfBusiness;
  private final LocalTime closeOfBusiness;
  private final Map<LocalDate, NoticedDay> noticed;
  private final Set<Integer> noticedYears;
  private final Map<Integer, Map<LocalDate, String>> statutory = new ConcurrentHashMap<>();

  /**
   * A calendar of the desk.
   *
   * @param zone where days begin and end
   * @param openingOfBusiness when a business day begins for its people in that zone
   * @param closeOfBusiness when a business day ends in that zone
   * @param noticedDays what the State Council has noticed: days off, and working weekends
   */
  public BusinessCalendar(ZoneId zone, LocalTime openingOfBusiness, LocalTime closeOfBusiness,
      Collection<NoticedDay> noticedDays) {
    this.zone = zone;
    this.openingOfBusiness = openingOfBusiness;
    this.closeOfBusiness = closeOfBusiness;
    this.noticed = noticedDays.stream()
        .collect(Collectors.toUnmodifiableMap(NoticedDay::date, Function.identity()));
    this.noticedYears = noticedDays.stream()
        .map(NoticedDay::date)
        .filter(BusinessCalendar::provesNotice)
        .map(LocalDate::getYear)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A notice may begin in the December before its year, so a day in December alone proves nothing. */
  private static boolean provesNotice(LocalDate date) {
    return date.getMonthValue() < 12;
  }

  /** Zone in which the desk counts days. */
  public ZoneId zone() {
    return zone;
  }

  /** The day of a moment in the desk's zone. */
  public LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /**
   * Whether people work on this day.
   *
   * @throws IllegalArgumentException when the day lies outside the years 1950 to 2150
   */
  public boolean isBusinessDay(LocalDate date) {
    requireKnownYear(date);
    NoticedDay day = noticed.get(date);
    if (day != null) {
      return day.kind() == DayKind.MAKEUP_WORKDAY;
    }
    return !isWeekend(date) && statutoryHoliday(date) == null;
  }

  /**
   * Counts business days: the result is the close of business of the n-th business day after the day of {@code from}.
   * With 0 days it is the close of business of that day itself or, when it is off, of the next business day.
   *
   * @param days 0 to {@value #LONGEST_PERIOD}
   * @throws IllegalArgumentException when the number of days or the year is out of range
   */
  public CountedDays addBusinessDays(Instant from, int days) {
    requireCountable(days);
    LocalDate start = dayOf(from);
    LocalDate day = days == 0 ? start : start.plusDays(1);
    boolean provisional = false;
    int missing = Math.max(days, 1);
    List<SkippedDay> skipped = new ArrayList<>();
    while (true) {
      provisional |= isProvisional(day);
      if (!isBusinessDay(day)) {
        skipped.add(new SkippedDay(day, holidayOf(day)));
      } else if (--missing == 0) {
        return new CountedDays(from, days, closeOfBusiness(day), skipped, provisional);
      }
      day = day.plusDays(1);
    }
  }

  /**
   * Counts hours in which the desk is open: the moment at which it has been open for that many since {@code from}.
   *
   * @param hours 1 to {@value #LONGEST_PERIOD}
   * @throws IllegalArgumentException when the number of hours or the year is out of range
   */
  public Instant addBusinessHours(Instant from, int hours) {
    if (hours < 1 || hours > LONGEST_PERIOD) {
      throw new IllegalArgumentException(text("deadline.error.hours-out-of-range", hours, LONGEST_PERIOD));
    }
    Duration missing = Duration.ofHours(hours);
    Instant reached = from;
    for (LocalDate day = dayOf(from); true; day = day.plusDays(1)) {
      Instant opening = day.atTime(openingOfBusiness).atZone(zone).toInstant();
      Instant begin = reached.isBefore(opening) ? opening : reached;
      Duration open = Duration.between(begin, closeOfBusiness(day));
      if (!isBusinessDay(day) || open.isNegative()) {
        continue;
      }
      if (open.compareTo(missing) >= 0) {
        return begin.plus(missing);
      }
      missing = missing.minus(open);
      reached = closeOfBusiness(day);
    }
  }

  /**
   * Number of business days d with date(from) &lt; d ≤ date(to), in the desk's zone; 0 when {@code to} is not later.
   *
   * @throws IllegalArgumentException when a day lies outside the years 1950 to 2150
   */
  public int businessDaysBetween(Instant from, Instant to) {
    return businessDaysBetween(dayOf(from), dayOf(to));
  }

  /** Number of business days d with from &lt; d ≤ to; 0 when {@code to} is not later. */
  public int businessDaysBetween(LocalDate from, LocalDate to) {
    requireKnownYear(from);
    requireKnownYear(to);
    if (!from.isBefore(to)) {
      return 0;
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isBusinessDay).count();
  }

  /** Whether the year of this day has no official notice, so that its days may still change. */
  public boolean isProvisional(LocalDate date) {
    return !noticedYears.contains(date.getYear());
  }

  /**
   * Close of business of the n-th calendar day after the day of {@code from}, whether it is a business day or not.
   *
   * @param days 0 to {@value #LONGEST_PERIOD}
   * @throws IllegalArgumentException when the number of days or the year is out of range
   */
  public Instant addCalendarDays(Instant from, int days) {
    requireCountable(days);
    LocalDate day = dayOf(from).plusDays(days);
    requireKnownYear(day);
    return closeOfBusiness(day);
  }

  /** Close of business of a day. */
  Instant closeOfBusiness(LocalDate day) {
    return day.atTime(closeOfBusiness).atZone(zone).toInstant();
  }

  private @Nullable String holidayOf(LocalDate date) {
    NoticedDay day = noticed.get(date);
    return day == null ? statutoryHoliday(date) : day.holiday();
  }

  private @Nullable String statutoryHoliday(LocalDate date) {
    if (!isProvisional(date)) {
      return null;
    }
    return statutory.computeIfAbsent(date.getYear(), StatutoryHoliday::of).get(date);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static void requireCountable(int days) {
    if (days < 0 || days > LONGEST_PERIOD) {
      throw new IllegalArgumentException(text("deadline.error.days-out-of-range", days, LONGEST_PERIOD));
    }
  }

  private static void requireKnownYear(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          text("deadline.error.year-out-of-range", date.toString(), FIRST_YEAR + "", LAST_YEAR + ""));
    }
  }
}
