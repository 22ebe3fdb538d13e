package org.complaintdesk.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Masking;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a customer's data: everything, or names and numbers masked, also inside texts (PR-1). */
final class Veil {

  /** Telephone, account and ID numbers, as they stand in a text. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){5,}[Xx]?");
  private static final int SHORTEST_NAME = 2;

  private final boolean full;
  private final @Nullable String name;

  Veil(Complaint complaint, boolean full) {
    this.full = full;
    this.name = complaint.name();
  }

  @Nullable String name(@Nullable String someName) {
    return full ? someName : Masking.name(someName);
  }

  @Nullable String number(@Nullable String number) {
    return full ? number : Masking.number(number);
  }

  @Nullable String text(@Nullable String text) {
    if (full || text == null) {
      return text;
    }
    String withoutName = name == null || name.length() < SHORTEST_NAME ? text
        : text.replace(name, String.valueOf(Masking.name(name)));
    return LONG_NUMBER.matcher(withoutName)
        .replaceAll(number -> Matcher.quoteReplacement(String.valueOf(Masking.number(number.group()))));
  }
}
