package org.complaintdesk.desk;

import java.util.regex.Pattern;

/** E-mail addresses as every mail server takes them: plain letters, one {@code @}, a domain with a dot. */
public final class EmailAddress {

  /** How many characters an address may have (RFC 5321). */
  public static final int LONGEST = 254;

  private static final int LONGEST_NAME = 64;

  private static final Pattern ADDRESS = Pattern.compile(
      "(?!\\.)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1," + LONGEST_NAME + "}(?<!\\.)"
          + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  private EmailAddress() {
  }

  /** Whether this is one address and nothing else: no display name, no second address, no line break. */
  public static boolean isValid(String text) {
    return text.length() <= LONGEST && !text.contains("..") && ADDRESS.matcher(text).matches();
  }
}
