package org.complaintdesk.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.desk.DomainWord;
import org.jspecify.annotations.Nullable;

/**
 * One value inside a sentence of the case file. Codes and times are kept as such, so that the sentence can be read in
 * every language and in the desk's zone.
 *
 * @param kind how the value is to be shown
 * @param value the text, the key of a label, or an ISO instant
 */
public record CaseArgument(Kind kind, String value) {

  /** Stands between the words of a {@link Kind#WORDING}, and behind the name of a field. */
  static final String LINE = "\n";

  /** How a value is shown. */
  public enum Kind { TEXT, LABEL, TIME, VALUE, WORDING, ANSWER, CHOICE }

  /** Whether it tells what was answered in a field of a form. */
  boolean isAnswer() {
    return kind == Kind.ANSWER || kind == Kind.CHOICE;
  }

  /** Words as somebody wrote them. */
  public static CaseArgument text(@Nullable Object text) {
    return new CaseArgument(Kind.TEXT, text == null ? "" : text.toString());
  }

  /**
   * Words of the models or names of groups, one or several, shown in the reader's language where {@link Wording} knows
   * them, and as they are where it does not.
   */
  public static CaseArgument wording(Collection<String> words) {
    return new CaseArgument(Kind.WORDING, lines(words.stream()));
  }

  /** Like {@link #wording(Collection)}. */
  public static CaseArgument wording(String words) {
    return wording(List.of(words));
  }

  /** What somebody entered into the field of a form that is called so. */
  public static CaseArgument answer(String field, String entered) {
    return new CaseArgument(Kind.ANSWER, lines(Stream.of(field)) + LINE + entered);
  }

  /** What somebody chose in the field of a form that is called so, by what the options are called. */
  public static CaseArgument choice(String field, List<String> options) {
    return new CaseArgument(Kind.CHOICE, lines(Stream.concat(Stream.of(field), options.stream())));
  }

  private static String lines(Stream<String> words) {
    return words.map(word -> word.replaceAll("\\s+", " ")).collect(Collectors.joining(LINE));
  }

  /** A code whose label stands in the bundles as {@code label.<group>.<code>}. */
  public static CaseArgument label(String group, @Nullable Object code) {
    return new CaseArgument(Kind.LABEL, group + "." + (code == null ? "none" : code));
  }

  /** A domain word, shown by its label. */
  public static CaseArgument label(String group, DomainWord word) {
    return label(group, word.id());
  }

  /** A named value such as a decision's output; name and value are shown by their labels where they have any. */
  public static CaseArgument value(String name, @Nullable Object value) {
    return new CaseArgument(Kind.VALUE, name + "=" + value);
  }

  /** A point in time, shown in the desk's zone. */
  public static CaseArgument time(Instant at) {
    return new CaseArgument(Kind.TIME, at.toString());
  }
}
