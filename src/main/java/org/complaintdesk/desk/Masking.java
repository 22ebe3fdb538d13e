package org.complaintdesk.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides what identifies a customer from viewers who have no need of it (PR-1). */
public final class Masking {

  private static final Pattern AFTER_FIRST_LETTER = Pattern.compile("(?<=\\p{L})\\p{L}");
  private static final int SHOWN_AT_THE_FRONT = 3;
  private static final int SHOWN_AT_THE_END = 4;

  private Masking() {
  }

  /** Whether a detail of that name holds a number to be masked. */
  public static boolean isNumber(String detail) {
    return detail.endsWith("Number");
  }

  /** Family name or initials only: 李明 becomes 李*, Ann Lee becomes A** L**; a bare form of address stays. */
  public static @Nullable String name(@Nullable String name) {
    if (name == null || FormOfAddress.removedFrom(name).isEmpty()) {
      return name;
    }
    return AFTER_FIRST_LETTER.matcher(name).replaceAll("*");
  }

  /** The first letter and the domain: li.ming@example.com becomes l******@example.com. */
  public static @Nullable String email(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int at = Math.max(1, address.indexOf('@'));
    return address.charAt(0) + "*".repeat(at - 1) + address.substring(at);
  }

  /** First three and last four characters, or only the last two of a short number: 138****5678. */
  public static @Nullable String number(@Nullable String number) {
    if (number == null) {
      return null;
    }
    if (number.length() <= SHOWN_AT_THE_FRONT + SHOWN_AT_THE_END + 1) {
      int shown = Math.min(2, number.length() / 2);
      return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }
    int hidden = number.length() - SHOWN_AT_THE_FRONT - SHOWN_AT_THE_END;
    return number.substring(0, SHOWN_AT_THE_FRONT) + "*".repeat(hidden)
        + number.substring(number.length() - SHOWN_AT_THE_END);
  }
}
