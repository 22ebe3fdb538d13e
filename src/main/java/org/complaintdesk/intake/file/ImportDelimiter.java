package org.complaintdesk.intake.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintdesk.intake.TicketFault;

/** What stands between two cells. */
final class ImportDelimiter {

  private static final List<Character> USUAL = List.of(',', '\t', ';', '|');
  private static final Map<String, Character> BY_NAME =
      Map.of("comma", ',', "tab", '\t', "semicolon", ';', "pipe", '|');
  private static final int LOOKED_AT = 64 * 1024;

  private ImportDelimiter() {
  }

  /**
   * The delimiter by its name or sign.
   *
   * @throws TicketFault when it is none of the usual ones
   */
  static char stated(String delimiter) {
    Character named = BY_NAME.get(delimiter);
    if (named != null) {
      return named;
    }
    if (delimiter.length() == 1 && USUAL.contains(delimiter.charAt(0))) {
      return delimiter.charAt(0);
    }
    throw TicketFault.at("delimiter", "not-one-of", "comma, tab, semicolon, pipe");
  }

  /** What the delimiter is called. */
  static String name(char delimiter) {
    return BY_NAME.entrySet().stream().filter(named -> named.getValue() == delimiter).findFirst().orElseThrow()
        .getKey();
  }

  /** The usual delimiter that stands in the first row most often, outside of quotation marks. */
  static char found(Reader text) throws IOException {
    Map<Character, Integer> counts = new HashMap<>();
    boolean quoted = false;
    for (int read = 0; read < LOOKED_AT; read++) {
      int character = text.read();
      boolean lineEnds = character == '\n' || character == '\r';
      if (character < 0 || lineEnds && !quoted && !counts.isEmpty()) {
        break;
      }
      quoted ^= character == '"';
      if (!quoted && USUAL.contains((char) character)) {
        counts.merge((char) character, 1, Integer::sum);
      }
    }
    return USUAL.stream().max(Comparator.comparing(usual -> counts.getOrDefault(usual, 0))).orElseThrow();
  }
}
