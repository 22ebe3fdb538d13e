package org.complaintdesk.intake.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/** Dates as a file writes them: all in one way, and a day that no calendar has is none. */
final class ImportDates {

  private static final String ISO = "ISO 8601";
  /** Names of months and half-days are known in these languages. */
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private final String pattern;
  private final ZoneId zone;
  private final List<DateTimeFormatter> formats;

  /**
   * @param pattern how dates are written; ISO 8601 when null
   * @param zone the zone of dates that tell none; {@code deskZone} when null
   * @throws TicketFault naming what cannot be used
   */
  ImportDates(@Nullable String pattern, @Nullable String zone, ZoneId deskZone) {
    this.pattern = pattern == null ? ISO : pattern;
    this.zone = zone == null ? deskZone : zone(zone);
    this.formats = pattern == null ? List.of(DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE)
        : LANGUAGES.stream().map(language -> format(pattern, language)).toList();
  }

  /**
   * The point in time as ISO 8601; a date without a time means its first moment.
   *
   * @param field what to name when the text is not written so
   */
  String iso(String field, String text) {
    return formats.stream().flatMap(format -> parsed(format, text)).findFirst()
        .map(OffsetDateTime::toString).orElseThrow(() -> TicketFault.at(field, "not-in-pattern", pattern));
  }

  /** Whether the text is a date that is written so. */
  boolean read(String text) {
    return formats.stream().anyMatch(format -> parsed(format, text).findAny().isPresent());
  }

  private Stream<OffsetDateTime> parsed(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor moment = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      if (moment instanceof ZonedDateTime zoned) {
        return Stream.of(zoned.toOffsetDateTime());
      }
      LocalDateTime local = moment instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) moment;
      return Stream.of(local.atZone(zone).toOffsetDateTime());
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }

  private static DateTimeFormatter format(String pattern, Locale language) {
    try {
      // strict, because 31 April would be taken for 30 April otherwise; years are those of our era
      DateTimeFormatter format = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
          .parseDefaulting(ChronoField.ERA, 1).toFormatter(language).withResolverStyle(ResolverStyle.STRICT);
      LocalDate.from(format.parse(format.format(LocalDate.EPOCH.atStartOfDay(ZoneId.of("UTC")))));
      return format;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw TicketFault.at("datePattern", "unusable-pattern");
    }
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone.strip());
    } catch (DateTimeException e) {
      throw TicketFault.at("zone", "unknown-zone");
    }
  }
}
