package org.complaintdesk.engine.guard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of the engine's guards, in the language of the person who is being answered. */
public class EngineMessages {

  private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

  public EngineMessages() {
    bundle.setBasename("messages/engine");
    bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
    bundle.setFallbackToSystemLocale(false);
    bundle.setAlwaysUseMessageFormat(true);
  }

  /** The sentence of the bundle {@code messages/engine} in the reader's language, Chinese or else English. */
  public String text(String code, Object... arguments) {
    return bundle.getMessage(code, arguments, language());
  }

  /** The language of the person who is being answered. */
  public static Locale language() {
    return ReaderLanguage.of(LocaleContextHolder.getLocale());
  }
}
