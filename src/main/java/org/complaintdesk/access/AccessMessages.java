package org.complaintdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;

/** The sentences of access control, in Chinese for whoever reads Chinese and in English for everybody else. */
public final class AccessMessages {

  private static final ResourceBundleMessageSource bundle = bundle();

  private AccessMessages() {
  }

  /** The sentence for a reader of that language, with the values in it. */
  public static String say(String key, Locale reader, Object... values) {
    return bundle.getMessage(key, values, language(reader));
  }

  static Locale languageOf(HttpServletRequest request) {
    // without an Accept-Language header getLocale() gives the machine's own language, which is not the caller's
    boolean chosen = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    return language(chosen ? request.getLocale() : Locale.ENGLISH);
  }

  static Locale language(Locale reader) {
    return Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
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
