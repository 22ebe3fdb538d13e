package org.complaintdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of sample cases, all of them counted back from one moment, so that the desk shows the same picture
 * whenever it is first started.
 *
 * <p>Moments: {@code 5h20m ago}, round the clock, or {@code 9 days ago 09:12} in the desk's zone. In texts
 * {@code <day-3>} stands for the date three days before that moment and {@code <month-1>} for the month before.
 *
 * @param now the moment to count from
 * @param zone the desk's zone
 */
record StoryTime(Instant now, ZoneId zone) {

  private static final Pattern HOURS = Pattern.compile("((?:\\d+h)?(?:\\d+m)?) ago");
  private static final Pattern DAYS = Pattern.compile("(\\d+) days? ago (\\d\\d:\\d\\d)");
  private static final Pattern PLACE = Pattern.compile("<(day|month)([+-]\\d+)>");

  /** @throws IllegalArgumentException when it is no moment of either kind */
  Instant moment(String text) {
    Matcher hours = HOURS.matcher(text);
    if (hours.matches() && !hours.group(1).isEmpty()) {
      return now.minus(Duration.parse("PT" + hours.group(1).toUpperCase(Locale.ROOT)));
    }
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      return today().minusDays(Long.parseLong(days.group(1))).atTime(LocalTime.parse(days.group(2)))
          .atZone(zone).toInstant();
    }
    throw new IllegalArgumentException(
        "'%s' is no moment; write '5h20m ago' or '9 days ago 09:12'.".formatted(text));
  }

  /** The text with its dates. */
  String fill(String text) {
    return PLACE.matcher(text).replaceAll(this::date);
  }

  private String date(MatchResult place) {
    long shift = Long.parseLong(place.group(2));
    return place.group(1).equals("day")
        ? today().plusDays(shift).toString() : YearMonth.from(today()).plusMonths(shift).toString();
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }
}
