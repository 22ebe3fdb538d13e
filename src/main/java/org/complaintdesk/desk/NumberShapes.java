package org.complaintdesk.desk;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What numbers in a text look like. Each tells how many groups of digits it takes, 0 for another one. */
final class NumberShapes {

  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final Pattern DATE = Pattern.compile(
      YEAR + "([-./])" + MONTH + "(?:\\1" + DAY + ")?|(?:" + DAY + "([-./])" + MONTH + "|" + MONTH + "([-./])" + DAY
          + ")[-./]" + YEAR);
  private static final String PLAIN_DAY = YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
  private static final Pattern PLAIN_DATE = Pattern.compile(
      "20\\d\\d(?:0[1-9]|1[0-2])|" + PLAIN_DAY + "(?:(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d(?:\\d{3})?)?)?");
  private static final Pattern BEGINS_WITH_DATE =
      Pattern.compile("20[0-4]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{4,}");

  private static final String CHINA = "(?:00)?86";
  private static final Pattern OF_PERSON = Pattern.compile(
      "(?:" + CHINA + "|0)?1[3-9]\\d{9}"
          + "|(?:(?:" + CHINA + ")?0|" + CHINA + ")(?:10|2\\d|[3-9]\\d\\d)[2-8]\\d{6,7}"
          + "|[1-9]\\d{5}(?:18|19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3,4}");
  private static final Pattern FOREIGN = Pattern.compile("[1-9]\\d{6,14}");
  private static final Pattern SERVICE = Pattern.compile("(?:0086)?(?:0(?:10|2\\d|[3-9]\\d\\d))?"
      + "(?:1[12]\\d|1\\d{4}|1[01]8114|116114|10086\\d{1,3}|1010\\d{4}|9[56]\\d{3,6}|[48]00\\d{7}"
      + "|106[0-35-9]\\d{2,17})");
  private static final String COUNTRY = "86";
  private static final int SHORTEST = 7;
  private static final int LONGEST = 19;
  private static final int MOST_GROUPS = 19;
  private static final int SHORTEST_SERVICE_ALONE = 5;
  private static final int YEAR_LENGTH = 4;
  private static final int DAY_LENGTH = 8;
  private static final int SHORTEST_AT_A_STROKE = 3;

  private NumberShapes() {
  }

  /** The digits of these groups one after the other. */
  static String digits(List<DigitGroup> groups, int first, int end) {
    StringBuilder digits = new StringBuilder();
    groups.subList(first, end).forEach(group -> digits.append(group.digits()));
    return digits.toString();
  }

  /** A mobile number, a landline with its area code, one of another country, or an ID number. */
  static int ofPerson(List<DigitGroup> groups, int first) {
    boolean international = groups.get(first).isInternational();
    StringBuilder digits = new StringBuilder();
    int found = 0;
    for (int place = first; place < groups.size() && place - first < MOST_GROUPS; place++) {
      DigitGroup group = groups.get(place);
      if (digits.length() + group.digits().length() > LONGEST
          || place > first && (group.isInternational() || isDateApart(groups, place))) {
        break;
      }
      digits.append(group.digits());
      if (digits.length() >= SHORTEST && isOfPerson(digits, international)
          && isGroupedLikeOne(groups, first, place + 1)) {
        found = place + 1 - first;
        if (OF_PERSON.matcher(digits).matches()) {
          break;
        }
      }
    }
    return found;
  }

  /** Eight digits may be a date of birth in an ID number. */
  private static boolean isDateApart(List<DigitGroup> groups, int place) {
    return date(groups, place) > 0 && groups.get(place).digits().length() != DAY_LENGTH;
  }

  private static boolean isOfPerson(CharSequence digits, boolean international) {
    return OF_PERSON.matcher(digits).matches()
        || international && FOREIGN.matcher(digits).matches() && !isService(digits.toString(), true);
  }

  /** Strokes and dots stand in dates, lists and decimals as well: a number has no short groups between them. */
  private static boolean isGroupedLikeOne(List<DigitGroup> groups, int first, int end) {
    boolean single = groups.subList(first, end).stream().allMatch(group -> group.digits().length() == 1);
    for (int place = first + 1; place < end; place++) {
      DigitGroup group = groups.get(place);
      boolean stroke = group.separator().contains(".") || group.separator().contains("/");
      int least = stroke ? SHORTEST_AT_A_STROKE : 2;
      if (!single && (group.digits().length() < least || stroke && groups.get(place - 1).digits().length() < least)) {
        return false;
      }
    }
    return true;
  }

  /** One of these numbers. */
  static int known(List<DigitGroup> groups, int first, Set<String> known) {
    if (known.isEmpty()) {
      return 0;
    }
    StringBuilder digits = new StringBuilder();
    for (int place = first; place < groups.size() && digits.length() <= LONGEST; place++) {
      digits.append(groups.get(place).digits());
      if (known.contains(digits.toString())) {
        return place + 1 - first;
      }
    }
    return 0;
  }

  /** A day, a month or a moment; with the running number of a day, which orders have. */
  static int date(List<DigitGroup> groups, int first) {
    String digits = groups.get(first).digits();
    if (digits.length() > YEAR_LENGTH && PLAIN_DATE.matcher(digits).matches()) {
      boolean numbered = digits.length() == DAY_LENGTH && first + 1 < groups.size()
          && groups.get(first + 1).separator().equals("-") && groups.get(first + 1).digits().length() <= DAY_LENGTH;
      return numbered ? 2 : 1;
    }
    if (digits.length() != YEAR_LENGTH && !hasLength(groups, first + 2, YEAR_LENGTH)) {
      return 0;
    }
    for (int end = Math.min(first + 3, groups.size()); end > first + 1; end--) {
      StringBuilder written = new StringBuilder(digits);
      groups.subList(first + 1, end).forEach(group -> written.append(group.separator()).append(group.digits()));
      if (DATE.matcher(written).matches()) {
        return end - first;
      }
    }
    return 0;
  }

  /** Groups with dots between: an amount, a version, an address of a computer; what 1. counts is not part of it. */
  static int decimal(List<DigitGroup> groups, int first) {
    int end = first + 1;
    while (end < groups.size() && groups.get(end).separator().equals(".")
        && !OF_PERSON.matcher(groups.get(end).digits()).matches()) {
      end++;
    }
    return end - first > 1 ? end - first : 0;
  }

  /** A number of a case of the desk, such as C20261112-000001-2. */
  static int caseNumber(List<DigitGroup> groups, int first, String text) {
    int from = groups.get(first).from();
    boolean begins = from > 0 && "CcIi".indexOf(text.charAt(from - 1)) >= 0
        && (from == 1 || !Character.isLetterOrDigit(text.charAt(from - 2)) || MaskedText.isHan(text.charAt(from - 2)));
    if (!begins || !hasLength(groups, first, DAY_LENGTH) || !isDashed(groups, first + 1, 6)) {
      return 0;
    }
    return isDashed(groups, first + 2, 1) || isDashed(groups, first + 2, 2) ? 3 : 2;
  }

  private static boolean isDashed(List<DigitGroup> groups, int place, int length) {
    return hasLength(groups, place, length) && groups.get(place).separator().equals("-");
  }

  private static boolean hasLength(List<DigitGroup> groups, int place, int length) {
    return place < groups.size() && groups.get(place).digits().length() == length;
  }

  /** Whether these digits that stand together are the number of a service on their own. */
  static boolean isWholeService(String digits) {
    return digits.length() >= SHORTEST_SERVICE_ALONE && isService(digits, false);
  }

  /** Whether a service is dialled by these groups, perhaps with an area code before. */
  static boolean isService(List<DigitGroup> groups, int first, int end) {
    return isService(digits(groups, first, end), groups.get(first).isInternational());
  }

  private static boolean isService(String digits, boolean international) {
    return SERVICE.matcher(international && digits.startsWith(COUNTRY) ? digits.substring(COUNTRY.length()) : digits)
        .matches();
  }

  /** Whether it begins with a day, as orders and payments are numbered. */
  static boolean beginsWithDate(String digits) {
    return BEGINS_WITH_DATE.matcher(digits).matches();
  }
}
