package org.complaintdesk.notice;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places in the text of a notice, such as <code>{number}</code>, with or without blanks around the name. Whatever
 * stands in braces is a place, and so is a brace alone: no customer reads what was meant for the desk.
 */
public final class Places {

  /** A Chinese keyboard writes wide braces; whoever draws diagrams writes ${…} and #{…}. */
  private static final Pattern PLACE = Pattern.compile("[$#＄＃]?[{｛﹛]([^{}｛｝﹛﹜]*)[}｝﹜]");
  private static final Pattern BRACE_ALONE = Pattern.compile("[{｛﹛][^{}｛｝﹛﹜\\s]{0,30}|[}｝﹜]");

  private Places() {
  }

  /** The names of all places of a text; of a brace without the other one, the brace with what stands behind it. */
  public static Set<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    PLACE.matcher(text).results().map(Places::name).forEach(names::add);
    BRACE_ALONE.matcher(PLACE.matcher(text).replaceAll("")).results().map(MatchResult::group).forEach(names::add);
    return names;
  }

  /** The text with what stands for each place. */
  static String filled(String text, UnaryOperator<String> words) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(words.apply(name(place))));
  }

  private static String name(MatchResult place) {
    return place.group(1).strip();
  }
}
