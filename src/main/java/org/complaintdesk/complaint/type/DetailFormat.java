package org.complaintdesk.complaint.type;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a detail is written that is more than words; the form of the content review asks for it with the same pattern (CL-4). */
public enum DetailFormat {
  /** An amount in yuan. */
  AMOUNT("^[0-9]{1,9}([.][0-9]{1,2})?$"),
  /** A month of a bill. */
  MONTH("^20[0-9]{2}-(0[1-9]|1[0-2])$");

  private static final Map<String, DetailFormat> OF_DETAILS =
      Map.of("amount", AMOUNT, "disputedAmount", AMOUNT, "billPeriod", MONTH);

  private final Pattern pattern;

  DetailFormat(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** The format of a detail; none for one that is told in words. */
  public static Optional<DetailFormat> of(String detail) {
    return Optional.ofNullable(OF_DETAILS.get(detail));
  }

  /** Whether the text is written so. */
  public boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  /** The regular expression, as forms write it. */
  String pattern() {
    return pattern.pattern();
  }
}
