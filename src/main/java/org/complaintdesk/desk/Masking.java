package org.complaintdesk.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides what identifies a customer from viewers who have no need of it (PR-1). */
public final class Masking {

  private static final Pattern WITH_EXTENSION = Pattern.compile("(\\+?\\d{5,})-(\\d{1,8})");

  private Masking() {
  }

  /** Whether a detail of that name holds a number to be masked; the number of an office's file is no customer's. */
  public static boolean isNumber(String detail) {
    return detail.endsWith("Number") && !detail.endsWith("FileNumber");
  }

  /** Family name or initials only: 李明 becomes 李*, Ann Lee becomes A** L**; a bare form of address stays. */
  public static @Nullable String name(@Nullable String name) {
    if (name == null || FormOfAddress.removedFrom(name.strip()).isEmpty()) {
      return name;
    }
    MaskedText masked = new MaskedText(name);
    masked.hideName(0, masked.folded().length());
    return masked.shown();
  }

  /** The first letter and the domain: li.ming@example.com becomes l******@example.com. */
  public static @Nullable String email(@Nullable String address) {
    if (address == null) {
      return null;
    }
    MaskedText masked = new MaskedText(address);
    masked.hide(1, Math.max(1, masked.folded().indexOf('@')));
    return masked.shown();
  }

  /**
   * First three and last four characters, or only the last two of a short number: 138****5678. Nothing is shown of an
   * extension; the number of a service, such as 10086, stays.
   */
  public static @Nullable String number(@Nullable String number) {
    if (number == null || DialledNumber.isService(number)) {
      return number;
    }
    Matcher extended = WITH_EXTENSION.matcher(number);
    return extended.matches() ? middleHidden(extended.group(1)) + "-" + "*".repeat(extended.group(2).length())
        : middleHidden(number);
  }

  private static String middleHidden(String number) {
    MaskedText masked = new MaskedText(number);
    masked.hideNumber(0, masked.folded().length());
    return masked.shown();
  }
}
