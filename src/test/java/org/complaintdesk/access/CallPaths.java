package org.complaintdesk.access;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in the paths of calls.
 *
 * @param ids by the path before {@code {id}} or its last part, such as {@code /task}, and otherwise by the name that is
 *            filled in; the keys of a process and of a decision are called {@code processKey} and {@code decisionKey}
 */
record CallPaths(Map<String, String> ids) {

  private static final Pattern NAME = Pattern.compile("\\{([\\w-]+)}");
  /** Kinds of things of which the desk has none, or keeps none. */
  private static final Set<String> NONE =
      Set.of("/history/detail", "/history/external-task-log", "/history/job-log", "/case-");

  /** The path with ids; what is of a kind that the desk does not have gets an id of nothing. */
  String of(String template) {
    Matcher names = NAME.matcher(template);
    StringBuilder path = new StringBuilder();
    while (names.find()) {
      names.appendReplacement(path, id(names.group(1), template.substring(0, names.start() - 1)));
    }
    return names.appendTail(path).toString();
  }

  private String id(String name, String before) {
    String id = switch (name) {
      case "id" -> ids.getOrDefault(before, ids.get(before.substring(before.lastIndexOf('/'))));
      case "key" -> ids.get(before.startsWith("/decision") ? "decisionKey" : "processKey");
      default -> ids.get(name);
    };
    if (id == null && NONE.stream().anyMatch(before::contains)) {
      return "none";
    }
    return Objects.requireNonNull(id, () -> "Say what stands for {" + name + "} after " + before);
  }
}
