package org.complaintdesk.deadline.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every sentence of the deadline's rooms comes from here, in the languages of their bundle. */
public final class DeadlineTexts {

  private static final String BUNDLE = "messages.deadline";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private DeadlineTexts() {
  }

  /** A sentence for operators and analysts, in English as the rest of the log. */
  public static String text(String key, Object... values) {
    return text(Locale.ENGLISH, key, values);
  }

  /**
   * The sentence in that language.
   *
   * @throws java.util.MissingResourceException when the bundle has no such key
   */
  public static String text(Locale locale, String key, Object... values) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    return new MessageFormat(pattern, locale).format(values);
  }
}
