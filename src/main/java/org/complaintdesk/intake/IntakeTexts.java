package org.complaintdesk.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
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
}
