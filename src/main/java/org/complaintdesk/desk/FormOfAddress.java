package org.complaintdesk.desk;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How customers are addressed who do not give their whole name: 何女士, or just 先生. */
public final class FormOfAddress {

  private static final List<String> WORDS = List.of("先生", "女士", "小姐", "太太", "夫人", "老师", "师傅", "同志", "经理", "主任");
  private static final Pattern BEFORE_A_NAME = Pattern.compile("(?i)\\s*(?:mr|mrs|ms|miss|dr|prof)\\b[. ]*");
  /** Among colleagues and neighbours: 王总, 小王. */
  private static final Pattern FAMILIAR = Pattern.compile("[小老阿大]\\p{IsHan}|\\p{IsHan}[总哥姐叔姨工]");
  private static final Pattern WHOLE_NAME = Pattern.compile("\\p{IsHan}{3,4}");
  private static final Set<String> FAMILY_NAMES_OF_TWO = Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容",
      "司徒", "令狐", "夏侯", "端木", "南宫", "长孙", "宇文", "独孤", "轩辕", "淳于", "单于", "钟离", "闻人", "澹台", "公冶", "太史", "申屠");
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
    return bare.length() < SHORTEST_WHOLE_NAME || FAMILY_NAMES_OF_TWO.contains(bare) ? addressed : bare;
  }

  /** Whether a name is no more than a familiar form of address, whose letters stand side by side in other words, too. */
  static boolean isFamiliar(String name) {
    return FAMILIAR.matcher(name).matches();
  }

  /** What stands behind the family name of a whole Chinese name, 建国 of 王建国, where it has two letters; else nothing. */
  static String givenName(String name) {
    int family = FAMILY_NAMES_OF_TWO.stream().anyMatch(name::startsWith) ? 2 : 1;
    return WHOLE_NAME.matcher(name).matches() && name.length() == family + 2 ? name.substring(family) : "";
  }

  /** Whether a form of address stands at that place of a text. */
  static boolean isAt(String text, int place) {
    return WORDS.stream().anyMatch(word -> text.startsWith(word, place));
  }
}
