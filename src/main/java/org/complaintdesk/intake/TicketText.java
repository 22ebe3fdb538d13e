package org.complaintdesk.intake;

import org.complaintdesk.desk.TypedText;
import org.jspecify.annotations.Nullable;

/** What holds for every text of a ticket: within its limit, not blank, and without characters that nobody can read. */
public final class TicketText {

  private TicketText() {
  }

  /**
   * The text, unchanged.
   *
   * @param limit the longest text allowed, in UTF-16 units
   * @throws TicketFault naming {@code field} when it is missing or no proper text
   */
  public static String required(String field, @Nullable String text, int limit) {
    if (text == null) {
      throw TicketFault.at(field, "missing");
    }
    return proper(field, text, limit);
  }

  /** Like {@link #required}, but the text may be left out. */
  static @Nullable String optional(String field, @Nullable String text, int limit) {
    return text == null ? null : proper(field, text, limit);
  }

  private static String proper(String field, String text, int limit) {
    if (text.isBlank()) {
      throw TicketFault.at(field, "blank");
    }
    if (text.length() > limit) {
      throw TicketFault.at(field, "too-long", limit);
    }
    if (!TypedText.isReadable(text)) {
      throw TicketFault.at(field, "control-character");
    }
    return text;
  }
}
