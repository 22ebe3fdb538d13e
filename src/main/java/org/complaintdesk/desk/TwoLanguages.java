package org.complaintdesk.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text with one place for both languages says in each, English first: {@code Junior agent · 初级话务员}. So names of
 * groups and shared filters are written, and what a decision table says (IN-10).
 */
public record TwoLanguages(String english, String chinese) {

  private static final String BETWEEN = " · ";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern BOTH =
      Pattern.compile("([^\\p{IsHan}]*[A-Za-z][^\\p{IsHan}]*) · (.*\\p{IsHan}.*)", Pattern.DOTALL);

  /** Both, where the text has both. */
  public static Optional<TwoLanguages> of(String text) {
    Matcher both = BOTH.matcher(text.strip());
    return both.matches() ? Optional.of(new TwoLanguages(both.group(1).strip(), both.group(2).strip()))
        : Optional.empty();
  }

  /** What the text says to that reader; the whole text where it is in one language. */
  public static String in(String text, Locale reader) {
    return of(text).map(both -> both.in(reader)).orElse(text);
  }

  /** Whether that reader is told the Chinese. */
  public static boolean isChinese(Locale reader) {
    return reader.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** What it says to that reader. */
  public String in(Locale reader) {
    return isChinese(reader) ? chinese : english;
  }

  /**
   * The whole text once a reader, who was shown one language, has written that one anew: the other one stays. What is
   * written in both, or in the other language than was shown, stands as it is.
   */
  public String rewritten(String text, Locale reader) {
    if (text.equals(english) || text.equals(chinese)) {
      return whole();
    }
    boolean sameLanguage = HAN.matcher(text).find() == isChinese(reader);
    if (text.isBlank() || !sameLanguage || of(text).isPresent()) {
      return text;
    }
    return (isChinese(reader) ? new TwoLanguages(english, text) : new TwoLanguages(text, chinese)).whole();
  }

  /** The same done to each. */
  public TwoLanguages each(UnaryOperator<String> change) {
    return new TwoLanguages(change.apply(english), change.apply(chinese));
  }

  /** Both in one text. */
  public String whole() {
    return english + BETWEEN + chinese;
  }
}
