package org.complaintdesk.intake.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/** Dates as a file writes them: all in one way, and a day that no calendar has is none. */
final class ImportDates {

  static final String ISO = "ISO 8601";
  /** With the year in front nobody can take the day for the month. */
  private static final List<String> FOUND = List.of("yyyy-M-d[ H:mm[:ss[.SSSSSS][.SSS][.S]]]", "yyyy/M/d[ H:mm[:ss]]",
      "yyyy.M.d[ H:mm[:ss]]", "yyyy年M月d日[ H:mm[:ss]]");
  /** Names of months and half-days are known in these languages. */
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  /** Names that the calendar of the computer knows, and that are used for other zones elsewhere. */
  private static final Set<String> OF_SEVERAL = Set.of("EST", "MST", "HST");
  private static final Pattern SHORT_NAME = Pattern.compile("[A-Za-z]{1,3}[Tt]");

  private final String pattern;
  private final ZoneId zone;
  private final boolean named;
  private final List<DateTimeFormatter> formats;

  /**
   * @param pattern how dates are written; ISO 8601 when null
   * @param zone the zone of dates that tell none; {@code deskZone} when null
   * @throws TicketFault naming what cannot be used
   */
  ImportDates(@Nullable String pattern, @Nullable String zone, ZoneId deskZone) {
    this.pattern = pattern == null ? ISO : pattern;
    this.zone = zone == null ? deskZone : zone(zone);
    this.named = pattern != null && ImportPattern.namesZones(pattern);
    if (named && zone == null) {
      throw TicketFault.at("zone", "zone-needed");
    }
    if (pattern != null && zone == null) {
      ImportPattern.requireNoQuotedZone(pattern);
    }
    this.formats = pattern == null ? List.of(DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE)
        : LANGUAGES.stream().map(language -> ImportPattern.format(pattern, named ? this.zone : null, language)).toList();
  }

  /** The ways in which dates are written that need no pattern, since they can be read in one way only. */
  static List<ImportDates> withoutPattern(@Nullable String zone, ZoneId deskZone) {
    List<ImportDates> ways = new ArrayList<>(List.of(new ImportDates(null, zone, deskZone)));
    FOUND.forEach(pattern -> ways.add(new ImportDates(pattern, zone, deskZone)));
    return ways;
  }

  /** The pattern, or null for ISO 8601. */
  @Nullable String pattern() {
    return pattern.equals(ISO) ? null : pattern;
  }

  /**
   * The point in time as ISO 8601; a date without a time means its first moment.
   *
   * @param field what to name when the text is not written so
   */
  String iso(String field, String text) {
    TemporalAccessor read = readOf(text);
    if (read == null) {
      boolean found = pattern.equals(ISO) || FOUND.contains(pattern);
      throw TicketFault.at(field, found ? "not-in-found-pattern" : "not-in-pattern", pattern);
    }
    ZoneId told = read.query(TemporalQueries.zone());
    if (told != null && !isCertain(told)) {
      throw TicketFault.at(field, "other-zone-name", zone);
    }
    LocalTime time = read.query(TemporalQueries.localTime());
    if (told != null && time != null) {
      return ZonedDateTime.from(read).toOffsetDateTime().toString();
    }
    LocalDateTime local = LocalDateTime.of(LocalDate.from(read), time == null ? LocalTime.MIDNIGHT : time);
    return local.atZone(told == null ? zone : told).toOffsetDateTime().toString();
  }

  /** Whether the text is a date that is written so. */
  boolean read(String text) {
    return readOf(text) != null;
  }

  private @Nullable TemporalAccessor readOf(String text) {
    for (DateTimeFormatter format : formats) {
      TemporalAccessor read = parsed(format, text);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  /** Offsets and universal time mean one thing everywhere; a name does where it was stated which zone is meant by it. */
  private boolean isCertain(ZoneId told) {
    boolean universal = told instanceof ZoneOffset || told.normalized() instanceof ZoneOffset && !isOfSeveral(told);
    return universal || told.equals(zone) || !named && !isOfSeveral(told);
  }

  private static boolean isOfSeveral(ZoneId zone) {
    return OF_SEVERAL.contains(zone.getId());
  }

  private static @Nullable TemporalAccessor parsed(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor read = format.parse(text);
      boolean certain = read.query(TemporalQueries.localDate()) != null && !ImportPattern.isHalfATime(read);
      return certain ? read : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static ZoneId zone(String stated) {
    String name = stated.strip();
    try {
      ZoneId zone = ZoneId.of(name);
      if (!isOfSeveral(zone)) {
        return zone;
      }
    } catch (DateTimeException e) {
      if (!SHORT_NAME.matcher(name).matches()) {
        throw TicketFault.at("zone", "unknown-zone");
      }
    }
    throw TicketFault.at("zone", "ambiguous-zone");
  }
}
