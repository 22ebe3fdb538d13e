package org.complaintdesk.intake.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/**
 * A pattern by which dates are written, as of {@link DateTimeFormatter}. One that leaves open which moment is meant is
 * refused: wrong moments of receipt would be wrong deadlines (DL-1).
 */
final class ImportPattern {

  static final String PART = "datePattern";

  /** Quoted words, or letters of one kind; the brackets of what may be left out. */
  private static final Pattern PARTS = Pattern.compile("'[^']*'|([A-Za-z])\\1*|[\\[\\]]");
  private static final Pattern QUOTED_ZONE =
      Pattern.compile("(?i)'[\\s(]*(?:z|utc|gmt|[a-z]{2,3}t|[+-]\\d{1,2}(?::?\\d{2})?)[\\s)]*'");
  private static final Set<String> OF_WEEKS = Set.of("Y", "w", "W", "e", "c", "F");
  private static final Pattern NAME_OF_A_ZONE = Pattern.compile("z+|v+");
  /** Letters that tell the same, so that a pattern which has both says it twice, or means another by one of them. */
  private static final Map<String, String> ALIKE = Map.of("u", "y", "L", "M", "k", "H", "K", "H", "h", "H");
  /** What a letter must follow to tell what its writer means: minutes after hours, seconds after minutes. */
  private static final Map<String, Set<String>> AFTER =
      Map.of("m", Set.of("H"), "s", Set.of("m"), "S", Set.of("s", "S"));
  private static final Set<String> TOLD_ONCE = Set.of("y", "M", "d", "H", "m", "s");
  private static final Set<String> HALF_DAYS = Set.of("a", "B");
  private static final ZoneId SOME_ZONE = ZoneId.of("UTC");
  private static final List<LocalDateTime> SAMPLES = List.of(LocalDateTime.of(2026, 11, 21, 22, 37, 41),
      LocalDateTime.of(2026, 1, 5, 0, 5), LocalDateTime.of(2026, 5, 9, 12, 9, 3));
  private static final List<ChronoUnit> PRECISIONS =
      List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

  private ImportPattern() {
  }

  /** Whether dates in this pattern name their zones, such as CST. */
  static boolean namesZones(String pattern) {
    return parts(pattern).stream().anyMatch(part -> NAME_OF_A_ZONE.matcher(part).matches());
  }

  /**
   * What reads dates in this pattern, with the names of months and zones in that language.
   *
   * @param named the zone that is meant where dates name theirs
   * @throws TicketFault when the pattern makes no date, or leaves the time of day open
   */
  static DateTimeFormatter format(String pattern, @Nullable ZoneId named, Locale language) {
    DateTimeFormatter format = built(pattern, named, language);
    requireCertainDay(pattern);
    if (SAMPLES.stream().anyMatch(sample -> !isDateRead(format, sample))) {
      throw TicketFault.at(PART, "unusable-pattern");
    }
    if (isConfused(pattern) || SAMPLES.stream().anyMatch(sample -> !isTimeRead(format, sample))) {
      throw TicketFault.at(PART, "uncertain-time");
    }
    return format;
  }

  /** @throws TicketFault when it quotes a zone, which is not read then */
  static void requireNoQuotedZone(String pattern) {
    if (PARTS.matcher(pattern).results().anyMatch(part -> QUOTED_ZONE.matcher(part.group()).matches())) {
      throw TicketFault.at(PART, "quoted-zone");
    }
  }

  /** Weeks begin on another day in each country, and their first and last ones are of another year. */
  private static void requireCertainDay(String pattern) {
    Set<String> letters = parts(pattern).stream().map(part -> part.substring(0, 1)).collect(Collectors.toSet());
    boolean dayOfYear = letters.contains("D") && (letters.contains("M") || letters.contains("L") || letters.contains("d"));
    if (dayOfYear || !Collections.disjoint(letters, OF_WEEKS)) {
      throw TicketFault.at(PART, "uncertain-day");
    }
  }

  /** Whether something of a time of day was read that makes none. */
  static boolean isHalfATime(TemporalAccessor read) {
    return read.query(TemporalQueries.localTime()) == null
        && Stream.of(ChronoField.values()).filter(ChronoField::isTimeBased).anyMatch(read::isSupported);
  }

  private static DateTimeFormatter built(String pattern, @Nullable ZoneId named, Locale language) {
    try {
      DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
      for (String part : withNamesApart(pattern)) {
        if (named != null && NAME_OF_A_ZONE.matcher(part).matches()) {
          appendName(builder, part, named);
        } else {
          builder.appendPattern(part);
        }
      }
      // strict, because 31 April would be taken for 30 April otherwise; years are those of our era
      return builder.parseDefaulting(ChronoField.ERA, 1).toFormatter(language).withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw TicketFault.at(PART, "unusable-pattern");
    }
  }

  private static void appendName(DateTimeFormatterBuilder builder, String part, ZoneId named) {
    TextStyle style = part.length() < 4 ? TextStyle.SHORT : TextStyle.FULL;
    if (part.startsWith("v")) {
      builder.appendGenericZoneText(style, Set.of(named));
    } else {
      builder.appendZoneText(style, Set.of(named));
    }
  }

  /** The pattern in its order, the names of zones each for itself. */
  private static List<String> withNamesApart(String pattern) {
    List<String> chunks = new ArrayList<>();
    int begin = 0;
    Matcher part = PARTS.matcher(pattern);
    while (part.find()) {
      if (NAME_OF_A_ZONE.matcher(part.group()).matches()) {
        chunks.add(pattern.substring(begin, part.start()));
        chunks.add(part.group());
        begin = part.end();
      }
    }
    chunks.add(pattern.substring(begin));
    return chunks;
  }

  private static List<String> parts(String pattern) {
    return PARTS.matcher(pattern).results().map(MatchResult::group).filter(part -> !part.startsWith("'")).toList();
  }

  /** Whether it says something twice, or something where another thing is usually said: MM for minutes, SS for seconds. */
  private static boolean isConfused(String pattern) {
    Set<String> said = new HashSet<>();
    Set<String> everywhere = new HashSet<>();
    int depth = 0;
    String previous = "";
    for (String part : parts(pattern)) {
      depth += part.equals("[") ? 1 : part.equals("]") ? -1 : 0;
      String letter = part.substring(0, 1);
      String meaning = ALIKE.getOrDefault(letter, letter);
      if (!Character.isLetter(meaning.charAt(0))) {
        continue;
      }
      boolean twice = depth == 0 && TOLD_ONCE.contains(meaning) && !said.add(meaning);
      if (twice || !AFTER.getOrDefault(meaning, Set.of(previous)).contains(previous)) {
        return true;
      }
      everywhere.add(meaning);
      previous = HALF_DAYS.contains(meaning) ? previous : meaning;
    }
    return !everywhere.contains("H") && HALF_DAYS.stream().anyMatch(everywhere::contains);
  }

  private static boolean isDateRead(DateTimeFormatter format, LocalDateTime sample) {
    TemporalAccessor read = readAgain(format, sample);
    LocalDate date = read == null ? null : read.query(TemporalQueries.localDate());
    return sample.toLocalDate().equals(date);
  }

  private static boolean isTimeRead(DateTimeFormatter format, LocalDateTime sample) {
    TemporalAccessor read = readAgain(format, sample);
    if (read == null || isHalfATime(read)) {
      return false;
    }
    LocalTime time = read.query(TemporalQueries.localTime());
    return time == null
        || PRECISIONS.stream().anyMatch(precision -> sample.toLocalTime().truncatedTo(precision).equals(time));
  }

  /** What becomes of a moment that is written and read, or null when it cannot be. */
  private static @Nullable TemporalAccessor readAgain(DateTimeFormatter format, LocalDateTime sample) {
    try {
      return format.parse(format.format(sample.atZone(SOME_ZONE)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
