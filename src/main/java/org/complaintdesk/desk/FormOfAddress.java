package org.complaintdesk.desk;

import java.util.List;
import java.util.regex.Pattern;

/** How customers are addressed who do not give their whole name: 何女士, or just 先生. */
public final class FormOfAddress {

  private static final List<String> WORDS = List.of("先生", "女士", "小姐", "太太", "夫人", "老师", "师傅", "同志", "经理", "主任");
  private static final Pattern BEFORE_A_NAME = Pattern.compile("(?i)\\s*(?:mr|mrs|ms|miss|dr|prof)\\b[. ]*");
  private static final int SHORTEST_WHOLE_NAME = 2;

  private FormOfAddress() {
  }

  /** The name without the form of address at its end: 何 of 何女士, nothing of 先生, a whole name as it is. */
  public static String removedFrom(String name) {
    return WORDS.stream().filter(name::endsWith).findFirst()
        .map(word -> name.substring(0, name.length() - word.length())).orElse(name);
  }

  /** A whole name without its form of address, 王建国 of 王建国先生; with it where a family name alone is left, 何女士. */
  static String whereOnlyAFamilyNameIsLeft(String name) {
    String addressed = BEFORE_A_NAME.matcher(name.strip()).replaceFirst("");
    String bare = removedFrom(addressed).strip();
    return bare.length() < SHORTEST_WHOLE_NAME ? addressed : bare;
  }
}
