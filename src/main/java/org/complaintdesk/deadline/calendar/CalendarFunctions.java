package org.complaintdesk.deadline.calendar;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The business calendar for every decision table (DL-5).
 *
 * <ul>
 *   <li>{@code add business days(from, n)}: close of business of the n-th business day after {@code from}, as the same
 *   kind of date-time as {@code from}
 *   <li>{@code add business hours(from, n)}: when the desk has been open for n hours since {@code from}
 *   <li>{@code add calendar days(from, n)}: close of business of the n-th day after {@code from}, days off included
 *   <li>{@code business days between(a, b)}: number of business days d with date(a) &lt; d ≤ date(b)
 *   <li>{@code is business day(date)}
 * </ul>
 * As usual in FEEL a missing or wrong argument gives null; the log says what was wrong and what would be right.
 */
@Component
public class CalendarFunctions {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarFunctions.class);

  private final BusinessCalendar calendar;
  private final CountingListener listener;
  private final Map<String, CalendarFunction> functions;

  public CalendarFunctions(BusinessCalendar calendar, CountingListener listener) {
    this.calendar = calendar;
    this.listener = listener;
    this.functions = Map.of(
        "add business days", function("add business days", this::addBusinessDays, "from", "n"),
        "add business hours", function("add business hours", this::addBusinessHours, "from", "n"),
        "add calendar days", function("add calendar days", this::addCalendarDays, "from", "n"),
        "business days between", function("business days between", this::businessDaysBetween, "a", "b"),
        "is business day", function("is business day", this::isBusinessDay, "date"));
  }

  /** All of them, by the name by which tables call them. */
  public Map<String, CalendarFunction> byName() {
    return functions;
  }

  private Object addBusinessDays(List<Object> arguments) {
    FeelMoment from = moment("from", arguments.get(0));
    CountedDays counted = calendar.addBusinessDays(from.instant(), wholeNumber(arguments.get(1)));
    listener.counted(counted);
    return from.inSameKind(counted.end());
  }

  private Object addBusinessHours(List<Object> arguments) {
    FeelMoment from = moment("from", arguments.get(0));
    return from.inSameKind(calendar.addBusinessHours(from.instant(), wholeNumber(arguments.get(1))));
  }

  private Object addCalendarDays(List<Object> arguments) {
    FeelMoment from = moment("from", arguments.get(0));
    return from.inSameKind(calendar.addCalendarDays(from.instant(), wholeNumber(arguments.get(1))));
  }

  private Object businessDaysBetween(List<Object> arguments) {
    Instant from = moment("a", arguments.get(0)).instant();
    Instant to = moment("b", arguments.get(1)).instant();
    return (long) calendar.businessDaysBetween(from, to);
  }

  private Object isBusinessDay(List<Object> arguments) {
    LocalDate day = calendar.dayOf(moment("date", arguments.get(0)).instant());
    return calendar.isBusinessDay(day);
  }

  private FeelMoment moment(String name, Object value) {
    return FeelMoment.of(name, value, calendar.zone());
  }

  private static int wholeNumber(Object value) {
    try {
      return new BigDecimal(value.toString()).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(text("deadline.error.no-whole-number", value.toString()));
    }
  }

  private static CalendarFunction function(
      String name, Function<List<Object>, Object> calculation, String... parameters) {
    return new CalendarFunction(List.of(parameters), arguments -> valueOrNull(name, calculation, arguments));
  }

  private static @Nullable Object valueOrNull(
      String name, Function<List<Object>, Object> calculation, List<Object> arguments) {
    if (arguments.contains(null)) {
      LOG.warn(text("deadline.error.function-argument-missing", name));
      return null;
    }
    try {
      return calculation.apply(arguments);
    } catch (IllegalArgumentException e) {
      LOG.warn(text("deadline.error.function-argument-wrong", name, e.getMessage()));
      return null;
    }
  }
}
