package org.complaintdesk.intake;

import java.util.regex.Pattern;
import org.complaintdesk.desk.DialledNumber;
import org.jspecify.annotations.Nullable;

/** Telephone numbers and accounts as customers write them. */
public final class TicketNumber {

  private static final Pattern SEPARATORS = Pattern.compile("[ -]");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d{5,15}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._@-]+");
  private static final int DIGITS_OF_AN_ACCOUNT = 4;
  private static final int DIGITS_OF_A_PREFIX = 7;
  private static final int DIGITS_NEVER_SHOWN = 4;

  private TicketNumber() {
  }

  /**
   * A telephone number without spaces and hyphens: 5 to 15 digits, perhaps with + in front.
   *
   * @throws TicketFault naming {@code field} when it is none
   */
  public static String telephone(String field, String number) {
    String bare = bare(number);
    if (!TELEPHONE.matcher(bare).matches()) {
      throw TicketFault.at(field, "not-a-telephone-number");
    }
    return bare;
  }

  /**
   * The number complained about: a telephone number, or an account of letters, digits and {@code . _ @ -} with at least
   * four digits, such as that of a broadband line.
   *
   * @throws TicketFault naming {@code field} when it is neither
   */
  public static String telephoneOrAccount(String field, String number) {
    String bare = bare(number);
    if (TELEPHONE.matcher(bare).matches()) {
      return bare;
    }
    long digits = number.chars().filter(TicketNumber::isDigit).count();
    if (!ACCOUNT.matcher(number).matches() || digits < DIGITS_OF_AN_ACCOUNT) {
      throw TicketFault.at(field, "not-a-number-or-account");
    }
    return number;
  }

  /**
   * The first digits of a number as it is dialled within China, never the whole of it; null when there are none to tell
   * a region from.
   */
  static @Nullable String prefix(@Nullable String number) {
    if (number == null || !TELEPHONE.matcher(number).matches()) {
      return null;
    }
    String dialled = DialledNumber.inChina(number);
    return dialled.substring(0, Math.min(DIGITS_OF_A_PREFIX, dialled.length() - DIGITS_NEVER_SHOWN));
  }

  private static String bare(String number) {
    return SEPARATORS.matcher(number).replaceAll("");
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
