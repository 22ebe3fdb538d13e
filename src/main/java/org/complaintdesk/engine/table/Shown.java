package org.complaintdesk.engine.table;

import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.jspecify.annotations.Nullable;

/** What of a table's inputs may stand in an incident and a log: codes, numbers and times, never words of people (PR-1). */
final class Shown {

  private static final Pattern CODE = Pattern.compile("[A-Za-z][\\w.-]{0,63}|\\d{1,4}");
  private static final Pattern MANY_DIGITS = Pattern.compile("\\d{5}");
  private static final Pattern NAME = Pattern.compile("(\\w+)|if (\\w+) = null then .* else \\2");

  private Shown() {
  }

  /** The variable that an input reads, or what the input is called where it reads more than one. */
  static String name(DmnDecisionTableInputImpl input) {
    String reads = input.getExpression() == null ? null : input.getExpression().getExpression();
    Matcher name = NAME.matcher(reads == null ? "" : reads.strip());
    if (name.matches()) {
      return name.group(1) == null ? name.group(2) : name.group(1);
    }
    return Optional.ofNullable(input.getName()).or(() -> Optional.ofNullable(input.getId())).orElse("?");
  }

  static String value(@Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof Temporal) {
      return String.valueOf(value);
    }
    if (value instanceof Date date) {
      return date.toInstant().toString();
    }
    String text = value.toString();
    boolean harmless = value instanceof Number || CODE.matcher(text).matches();
    return harmless && !MANY_DIGITS.matcher(text).find() ? text : "…";
  }
}
