package org.complaintdesk.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The language in which a reader is answered: there is one Chinese text and one English, for whoever reads neither too. */
public final class ReaderLanguage {

  private ReaderLanguage() {
  }

  /** The first that the caller asks for and the desk speaks. */
  public static Locale of(HttpServletRequest request) {
    // without an Accept-Language header getLocales() gives the machine's own language, which is not the caller's
    boolean chosen = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    return chosen ? firstOf(Collections.list(request.getLocales())) : Locale.ENGLISH;
  }

  /** The language for a reader of that one. */
  public static Locale of(Locale reader) {
    return firstOf(List.of(reader));
  }

  /** The first of these that the desk speaks. */
  public static Locale firstOf(List<Locale> asked) {
    return asked.stream().flatMap(language -> spoken(language).stream()).findFirst().orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> spoken(Locale asked) {
    return switch (asked.getLanguage()) {
      case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
      case "en" -> Optional.of(Locale.ENGLISH);
      default -> Optional.empty();
    };
  }
}
