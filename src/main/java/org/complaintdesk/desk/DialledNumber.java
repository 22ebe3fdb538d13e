package org.complaintdesk.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers in the one spelling in which they are compared (IN-6). */
public final class DialledNumber {

  private static final Pattern TELEPHONE = Pattern.compile("[+0-9 -]+");
  private static final Pattern SEPARATORS = Pattern.compile("[ -]");
  private static final Pattern INTERNATIONAL_CHINA = Pattern.compile("(?:\\+|00)86(\\d{5,})");

  private DialledNumber() {
  }

  /** A telephone number without blanks and hyphens; an account, which may hold them, stays as it is. */
  public static String bare(String number) {
    return TELEPHONE.matcher(number).matches() ? SEPARATORS.matcher(number).replaceAll("") : number;
  }

  /** A number as it is dialled within China: bare, +86 138… becomes 138… and +86 931… becomes 0931…. */
  public static String inChina(String number) {
    String bare = bare(number);
    Matcher international = INTERNATIONAL_CHINA.matcher(bare);
    return international.matches() ? national(international.group(1)) : bare;
  }

  /** Area codes lose their 0 when dialled from abroad; mobile numbers, which begin with 1, have none. */
  private static String national(String number) {
    return number.startsWith("1") || number.startsWith("0") ? number : "0" + number;
  }
}
