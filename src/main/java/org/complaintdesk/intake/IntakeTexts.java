package org.complaintdesk.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The sentences of this capability, in English and Chinese. */
@Component
public class IntakeTexts {

  static final String BUNDLE = "messages/intake";
  private static final String IMPORTS = "messages/imports";

  private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

  public IntakeTexts() {
    bundle.setBasenames(BUNDLE, IMPORTS);
    bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
    bundle.setFallbackToSystemLocale(false);
    bundle.setAlwaysUseMessageFormat(true);
  }

  /** The sentence under that key, with its values filled in. */
  public String say(String key, Locale language, @Nullable Object... values) {
    return bundle.getMessage(key, values, language);
  }

  /** The language that a reader asks for and the desk speaks; English when none is asked for. */
  public static Locale languageOf(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(asked -> spoken(asked).stream()).findFirst().orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> spoken(Locale asked) {
    return switch (asked.getLanguage()) {
      case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
      case "en" -> Optional.of(Locale.ENGLISH);
      default -> Optional.empty();
    };
  }
}
