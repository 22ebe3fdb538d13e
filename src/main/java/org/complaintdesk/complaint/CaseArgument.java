package org.complaintdesk.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value inside a sentence of the case file. Codes and times are kept as such, so that the sentence can be read in
 * every language and in the desk's zone.
 *
 * @param kind how the value is to be shown
 * @param value the text, the key of a label, or an ISO instant
 */
public record CaseArgument(Kind kind, String value) {

  /** How a value is shown. */
  public enum Kind { TEXT, LABEL, TIME, VALUE }

  /** Words as somebody wrote them. */
  public static CaseArgument text(@Nullable Object text) {
    return new CaseArgument(Kind.TEXT, text == null ? "" : text.toString());
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
