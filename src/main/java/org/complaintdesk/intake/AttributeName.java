package org.complaintdesk.intake;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of attributes as clients write them. */
public final class AttributeName {

  private static final Pattern NAME = Pattern.compile("[@A-Za-z][A-Za-z0-9_.-]{0,60}");

  private static final int MOST_LISTED = 20;

  private AttributeName() {
  }

  /** The name; one that no specification has may be anything, also a customer's data, and is told as a question mark. */
  public static String shown(String name) {
    return NAME.matcher(name).matches() ? name : "?";
  }

  /** The names in a row, of very many the first ones. */
  public static String listed(List<String> names) {
    Stream<String> more = names.size() > MOST_LISTED ? Stream.of("...") : Stream.of();
    return Stream.concat(names.stream().limit(MOST_LISTED), more).collect(Collectors.joining(", "));
  }
}
