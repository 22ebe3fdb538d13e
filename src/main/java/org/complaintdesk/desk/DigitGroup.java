package org.complaintdesk.desk;

/**
 * Digits that stand together in a text.
 *
 * @param from where the first stands
 * @param to where the next character stands
 * @param separator the signs before it that part it from the group before, or that it begins with
 */
record DigitGroup(int from, int to, String digits, String separator) {

  /** Whether a single blank or hyphen joins it to the group before. */
  boolean isJoined() {
    return separator.equals(" ") || separator.equals("-");
  }

  /** Whether a country follows. */
  boolean isInternational() {
    return separator.contains("+");
  }

  /** Where it begins with its plus. */
  int begin() {
    return isInternational() ? from - 1 : from;
  }
}
