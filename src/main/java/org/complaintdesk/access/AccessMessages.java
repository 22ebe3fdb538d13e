package org.complaintdesk.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of access control, in Chinese for whoever reads Chinese and in English for everybody else. */
public final class AccessMessages {

  private static final ResourceBundleMessageSource bundle = bundle();

  private AccessMessages() {
  }

  /** The sentence for a reader of that language, with the values in it. */
  public static String say(String key, Locale reader, Object... values) {
    return bundle.getMessage(key, values, ReaderLanguage.of(reader));
  }

  private static ResourceBundleMessageSource bundle() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasename("messages/access");
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
