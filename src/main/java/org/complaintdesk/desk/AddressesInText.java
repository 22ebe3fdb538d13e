package org.complaintdesk.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides e-mail addresses in a text, also those whose first part is written in Chinese. */
final class AddressesInText {

  private static final Pattern DOMAIN =
      Pattern.compile(" ?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}\\.\\p{L}[\\p{L}\\p{N}-]{1,62}");
  private static final String SIGNS = "._%+-";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_CHINESE_NAME = 8;
  /** Words after which a Chinese address begins: there is no blank before it. */
  private static final String LEADS_TO_AN_ADDRESS = "是为到至给于在向发箱址件";

  private AddressesInText() {
  }

  /** Goes through the text from one @ to the next. */
  static void hide(MaskedText masked) {
    String text = masked.folded();
    Matcher domain = DOMAIN.matcher(text);
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
      int from = begin(text, end);
      if (from < end && domain.region(at + 1, text.length()).lookingAt()) {
        masked.hide(from + 1, end);
      }
    }
  }

  private static int begin(String text, int end) {
    if (end > 0 && Character.isLetter(text.charAt(end - 1)) && MaskedText.isHan(text.charAt(end - 1))) {
      return chineseBegin(text, end);
    }
    int from = end;
    while (from > 0 && end - from < LONGEST_NAME && isOfName(text.charAt(from - 1))) {
      from--;
    }
    while (from < end && SIGNS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return from;
  }

  private static int chineseBegin(String text, int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST_CHINESE_NAME && Character.isLetterOrDigit(text.charAt(from - 1))
        && LEADS_TO_AN_ADDRESS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private static boolean isOfName(char letter) {
    return Character.isLetterOrDigit(letter) ? !MaskedText.isHan(letter) : SIGNS.indexOf(letter) >= 0;
  }
}
