package org.complaintdesk.intake.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.intake.TicketFault;
import org.jspecify.annotations.Nullable;

/** What stands between two cells. */
final class ImportDelimiter {

  static final List<Character> USUAL = List.of(',', '\t', ';', '|');
  /** Stands in no text: each line of a file of one column is its cell. */
  static final char NONE = '\u001f';
  private static final Map<String, Character> BY_NAME =
      Map.of("comma", ',', "tab", '\t', "semicolon", ';', "pipe", '|', "none", NONE, "\\t", '\t');
  private static final List<String> NAMES = List.of("comma", "tab", "semicolon", "pipe", "none");
  private static final String OFFERED = String.join(", ", NAMES);

  private ImportDelimiter() {
  }

  /**
   * The delimiter by its name or sign.
   *
   * @throws TicketFault when it is none of the usual ones
   */
  static char stated(String delimiter) {
    Character named = BY_NAME.get(delimiter.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    if (delimiter.length() == 1 && BY_NAME.containsValue(delimiter.charAt(0))) {
      return delimiter.charAt(0);
    }
    throw TicketFault.at("delimiter", "not-one-of", OFFERED);
  }

  /** What the delimiter is called. */
  static String name(char delimiter) {
    return NAMES.stream().filter(name -> BY_NAME.get(name) == delimiter).findFirst().orElseThrow();
  }

  /**
   * The delimiter that the first line of a file names, where it does.
   *
   * @throws TicketFault when it is none of the usual ones, or another one than was stated
   */
  static char named(char separator, @Nullable String stated) {
    if (!USUAL.contains(separator)) {
      throw TicketFault.at("file", "separator-unknown", OFFERED);
    }
    if (stated != null && stated(stated) != separator) {
      throw TicketFault.at("delimiter", "separator-differs", name(separator));
    }
    return separator;
  }

  static TicketFault unsure() {
    return TicketFault.at("delimiter", "delimiter-unsure", OFFERED);
  }
}
