package org.complaintdesk.engine.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds days and months to the calendar, and to how far they may lie from today: the custom properties {@code earliest}
 * and {@code latest} of a field, as ISO 8601 periods such as {@code -P10Y} and {@code P0D}.
 */
class DayRules {

  private static final LocalDate EARLIEST_DAY = LocalDate.of(1900, 1, 1);
  private static final Period LATEST = Period.ofYears(10);
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})[-/.月](\\d{1,2})日?");

  private final Clock clock;

  DayRules(Clock clock) {
    this.clock = clock;
  }

  /** What is wrong with a value: the code of its sentence, and what that names. */
  record Fault(String code, List<Object> arguments) {

    static Fault of(String code, Object... arguments) {
      return new Fault(code, List.of(arguments));
    }
  }

  /** What is wrong with a day of such a field. */
  Optional<Fault> faultOf(FormField field, LocalDate day) {
    LocalDate earliest = earliest(field);
    LocalDate latest = latest(field);
    // what is typed so far from today is a slip
    if (day.isBefore(earliest) || day.isAfter(latest)) {
      return Optional.of(Fault.of("field.far", earliest, latest));
    }
    return day.isBefore(today()) && field.definition().path("disallowPassedDates").asBoolean()
        ? Optional.of(Fault.of("field.passed")) : Optional.empty();
  }

  /** What is wrong with a text of such a field where it is a day or a month; in words it may say anything. */
  Optional<Fault> faultOf(FormField field, String text) {
    if (property(field, "earliest").isEmpty() && property(field, "latest").isEmpty()) {
      return Optional.empty();
    }
    Matcher month = MONTH.matcher(text.strip());
    Matcher day = DAY.matcher(text.strip());
    try {
      if (month.matches()) {
        return faultOf(field, YearMonth.parse(month.group()));
      }
      return day.matches() ? faultOf(field, day) : Optional.empty();
    } catch (DateTimeException notInTheCalendar) {
      return Optional.of(Fault.of("field.no-day"));
    }
  }

  private Optional<Fault> faultOf(FormField field, YearMonth month) {
    YearMonth earliest = YearMonth.from(earliest(field));
    YearMonth latest = YearMonth.from(latest(field));
    return month.isBefore(earliest) || month.isAfter(latest)
        ? Optional.of(Fault.of("field.far-month", earliest, latest)) : Optional.empty();
  }

  private Optional<Fault> faultOf(FormField field, Matcher day) {
    return faultOf(field, LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)),
        Integer.parseInt(day.group(4))));
  }

  private LocalDate earliest(FormField field) {
    String earliest = property(field, "earliest");
    return earliest.isEmpty() ? EARLIEST_DAY : today().plus(Period.parse(earliest));
  }

  private LocalDate latest(FormField field) {
    String latest = property(field, "latest");
    return today().plus(latest.isEmpty() ? LATEST : Period.parse(latest));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String property(FormField field, String name) {
    return field.definition().path("properties").path(name).asText();
  }
}
