package org.complaintdesk.intake;

import java.util.Optional;
import org.complaintdesk.desk.DialledNumber;
import org.jspecify.annotations.Nullable;

/** Telephone numbers and accounts as customers write them. */
public final class TicketNumber {

  private static final int DIGITS_OF_A_PREFIX = 7;
  private static final int DIGITS_NEVER_SHOWN = 4;

  private TicketNumber() {
  }

  /**
   * A telephone number in its one form, however it is written.
   *
   * @throws TicketFault naming {@code field} when it is none
   */
  public static DialledNumber telephone(String field, String number) {
    return DialledNumber.of(number).orElseThrow(() -> TicketFault.at(field, "not-a-telephone-number"));
  }

  /**
   * The number complained about: a telephone number, or an account of letters, digits and {@code . _ @ -} with at least
   * four digits, such as that of a broadband line.
   *
   * @throws TicketFault naming {@code field} when it is neither
   */
  public static String telephoneOrAccount(String field, String number) {
    return DialledNumber.numberOrAccount(number)
        .orElseThrow(() -> TicketFault.at(field, "not-a-number-or-account"));
  }

  /**
   * The first digits of a number as it is dialled within China, never the whole of it; null when there are none to tell
   * a region from.
   */
  static @Nullable String prefix(@Nullable String number) {
    return Optional.ofNullable(number).flatMap(DialledNumber::of).map(DialledNumber::number)
        .filter(dialled -> dialled.length() > DIGITS_NEVER_SHOWN)
        .map(dialled -> dialled.substring(0, Math.min(DIGITS_OF_A_PREFIX, dialled.length() - DIGITS_NEVER_SHOWN)))
        .orElse(null);
  }
}
