package org.complaintdesk.notice;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subject and text of a notice, or the template for them with places such as <code>{number}</code>.
 *
 * @param subject one line
 */
public record Letter(String subject, String text) {

  /** Line breaks of every kind, and other signs that no mail header may hold. */
  private static final Pattern CONTROL_SIGNS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
  /** What neither a mail nor every database takes in a text, which may have lines and tabs. */
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]+");
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 20_000;

  /** Signs that neither a mail nor a database takes are left out, and what is too long is cut. */
  public Letter {
    subject = cut(CONTROL_SIGNS.matcher(subject).replaceAll(" ").strip(), LONGEST_SUBJECT);
    text = cut(UNREADABLE.matcher(text).replaceAll(""), LONGEST_TEXT);
  }

  /** The names of all places, those that nobody can fill among them. */
  Set<String> places() {
    return Stream.of(subject, text).flatMap(part -> Places.in(part).stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** This template with what stands for each place; what is filled in is not looked through for places again. */
  Letter filled(UnaryOperator<String> words) {
    return new Letter(Places.filled(subject, words), Places.filled(text, words));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** Kept out of logs (PR-1). */
  @Override
  public String toString() {
    return "Letter of " + text.length() + " characters";
  }
}
