package org.complaintdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides telephone, account and ID numbers in a text, however they are grouped. Dates, amounts, counts, numbers of
 * services, orders, cases and official papers stay.
 */
final class NumbersInText {

  private static final Pattern RUN = Pattern.compile("(?:\\(?\\+\\(?|\\()?\\d(?:[ ()./_-]{0,3}\\d)*+");
  private static final Pattern CHINESE_GROUP = Pattern.compile("[〇○零一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖]+");
  private static final Pattern CHINESE_RUN =
      Pattern.compile(CHINESE_GROUP + "(?:[ ,，、-]{0,2}" + CHINESE_GROUP + ")*+");
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九○壹贰叁肆伍陆柒捌玖零幺两";
  private static final String THEIR_VALUES = "01234567890123456789012";
  /** How offices number what they write: the year in brackets, and the number of the paper. */
  private static final Pattern OF_AN_OFFICE = Pattern.compile("[(\\[〔](?:19|20)\\d{2}[)\\]〕]第?\\d{1,6}号");
  private static final Pattern GROUP = Pattern.compile("\\d+");
  private static final Pattern NAMED_EXTENSION = Pattern.compile(
      "(?i)\\)?[ ,(-]{0,2}(?:转接?|分机号?|ext(?:ension|n)?|x|#)(?:分机)?[ .:]{0,2}(\\d{1,6})(?!\\d)");
  private static final String MASKED = "**";
  private static final int SHORTEST_HIDDEN = 6;
  private static final int LONGEST_EXTENSION = 5;

  private final MaskedText masked;
  private final String text;
  private final Set<String> known;
  private final NumberContext context;

  private NumbersInText(MaskedText masked, Set<String> known) {
    this.masked = masked;
    this.text = masked.folded();
    this.known = known;
    this.context = new NumberContext(text);
  }

  /**
   * Goes through the text from one run of digits to the next.
   *
   * @param known digits of numbers that are the customer's, whatever they look like
   */
  static void hide(MaskedText masked, Set<String> known) {
    new NumbersInText(masked, known).hideAll();
  }

  private boolean isOfAnOffice(int start, int end) {
    int bracket = start > 0 && Character.isDigit(text.charAt(start)) ? start - 1 : start;
    Matcher paper = OF_AN_OFFICE.matcher(text).region(bracket, Math.min(text.length(), end + 1));
    return paper.lookingAt() && end <= paper.end();
  }

  private void hideAll() {
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      if (isOfAnOffice(run.start(), run.end())) {
        continue;
      }
      List<DigitGroup> groups = groups(GROUP, run.start(), run.end());
      int first = 0;
      while (first < groups.size()) {
        first += hideFrom(groups, first);
      }
    }
    Matcher inWords = CHINESE_RUN.matcher(text);
    while (inWords.find()) {
      hideInWords(groups(CHINESE_GROUP, inWords.start(), inWords.end()));
    }
  }

  /** Whatever is said in words is a number only where it is one of a person. */
  private void hideInWords(List<DigitGroup> groups) {
    int first = 0;
    while (first < groups.size()) {
      int shaped = Math.max(NumberShapes.ofPerson(groups, first), NumberShapes.known(groups, first, known));
      if (shaped > 0) {
        masked.hideNumber(groups.get(first).from(), groups.get(first + shaped - 1).to());
      }
      first += Math.max(1, shaped);
    }
  }

  private List<DigitGroup> groups(Pattern kind, int from, int to) {
    List<DigitGroup> groups = new ArrayList<>();
    Matcher group = kind.matcher(text).region(from, to);
    int end = from;
    while (group.find()) {
      groups.add(new DigitGroup(group.start(), group.end(), digits(group.group()), text.substring(end, group.start())));
      end = group.end();
    }
    return groups;
  }

  private static String digits(String written) {
    StringBuilder digits = new StringBuilder(written);
    for (int place = 0; place < written.length(); place++) {
      int chinese = CHINESE_DIGITS.indexOf(written.charAt(place));
      if (chinese >= 0) {
        digits.setCharAt(place, THEIR_VALUES.charAt(chinese));
      }
    }
    return digits.toString();
  }

  /** Hides what begins with that group, or leaves it. Tells how many groups it had. */
  private int hideFrom(List<DigitGroup> groups, int first) {
    if (isMasked(groups.get(first))) {
      return 1;
    }
    int left = NumberShapes.caseNumber(groups, first, text);
    if (left == 0) {
      int shaped = Math.max(NumberShapes.ofPerson(groups, first), NumberShapes.known(groups, first, known));
      if (shaped > 0) {
        return shaped + hideShaped(groups, first, shaped);
      }
      left = Math.max(NumberShapes.date(groups, first), NumberShapes.decimal(groups, first));
    }
    return left > 0 ? left : hideJoined(groups, first);
  }

  /** Tells how many more groups there are for an extension. */
  private int hideShaped(List<DigitGroup> groups, int first, int shaped) {
    DigitGroup last = groups.get(first + shaped - 1);
    masked.hideNumber(groups.get(first).begin(), withCheckLetter(last));
    Matcher extension = NAMED_EXTENSION.matcher(text).region(last.to(), text.length());
    if (extension.lookingAt() && !NumberShapes.isWholeService(extension.group(1))) {
      masked.hide(extension.start(1), extension.end(1));
    }
    int next = first + shaped;
    if (next < groups.size() && groups.get(next).separator().equals("-")
        && groups.get(next).digits().length() <= LONGEST_EXTENSION && NumberShapes.date(groups, next) == 0) {
      masked.hide(groups.get(next).from(), groups.get(next).to());
      return 1;
    }
    return 0;
  }

  private int hideJoined(List<DigitGroup> groups, int first) {
    int end = first + 1;
    boolean alone = NumberShapes.isWholeService(groups.get(first).digits());
    while (end < groups.size() && groups.get(end).isJoined() && goesOn(groups, end)
        && !(alone && groups.get(end).separator().equals(" "))) {
      end++;
    }
    DigitGroup begin = groups.get(first);
    DigitGroup last = groups.get(end - 1);
    String digits = NumberShapes.digits(groups, first, end);
    boolean grouped = groups.subList(first + 1, end).stream().allMatch(group -> group.digits().length() == 3);
    if (digits.length() >= SHORTEST_HIDDEN && !NumberShapes.isService(groups, first, end)
        && !(grouped && context.isAmount(begin.from(), last.to()))
        && !context.isOrder(begin.from(), digits, end - first == 1)) {
      masked.hideNumber(begin.begin(), withCheckLetter(last));
    }
    return end - first;
  }

  /** Whether the group goes on with what is before it, and does not begin something of its own. */
  private boolean goesOn(List<DigitGroup> groups, int place) {
    return !isMasked(groups.get(place)) && NumberShapes.ofPerson(groups, place) == 0
        && NumberShapes.date(groups, place) == 0 && NumberShapes.known(groups, place, known) == 0
        && !(groups.get(place).separator().equals(" ") && NumberShapes.isWholeService(groups.get(place).digits()));
  }

  /** Whether the rest of it was hidden before. */
  private boolean isMasked(DigitGroup group) {
    return text.startsWith(MASKED, group.to()) || text.startsWith(MASKED, group.from() - MASKED.length());
  }

  /** The X at the end of an ID number is part of it. */
  private int withCheckLetter(DigitGroup last) {
    boolean letter = last.to() < text.length() && "xX".indexOf(text.charAt(last.to())) >= 0
        && (last.to() + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(last.to() + 1))
            || MaskedText.isHan(text.charAt(last.to() + 1)));
    return letter ? last.to() + 1 : last.to();
  }
}
