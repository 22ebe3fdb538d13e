package org.complaintdesk.desk;

import java.util.Set;

/** How customers are addressed who do not give their whole name: 何女士, or just 先生. */
public final class FormOfAddress {

  private static final Set<String> WORDS = Set.of("先生", "女士", "小姐");

  private FormOfAddress() {
  }

  /** The name without the form of address at its end: 何 of 何女士, nothing of 先生, a whole name as it is. */
  public static String removedFrom(String name) {
    return WORDS.stream().filter(name::endsWith).findFirst()
        .map(word -> name.substring(0, name.length() - word.length())).orElse(name);
  }
}
