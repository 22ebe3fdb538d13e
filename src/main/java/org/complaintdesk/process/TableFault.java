package org.complaintdesk.process;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a table that an analyst deployed cannot answer.
 *
 * @param table key of the decision
 * @param version its version; 0 where it is not known
 * @param rule the rule or rules that it comes to; null where it is none in particular
 * @param inputs what the table was asked, each input with its value; no words of a customer (PR-1)
 * @param reason what is wrong, a key of the bundle
 * @param details what the sentence of the reason names
 */
public record TableFault(String table, int version, @Nullable String rule, String inputs, Reason reason,
    List<String> details) {

  private static final String BUNDLE = "messages.table";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final String BEGINNING = "Table ";
  /** The engine puts words of its own before it where an expression asked. */
  private static final Pattern TOLD = Pattern.compile("Table [\\w-]+ v\\d+: ");

  /** What may be wrong with a table; the bundle {@code messages/table} has the sentences. */
  public enum Reason {
    /** No rule fits what was asked. */
    NO_RULE,
    /** Several rules fit where one must. */
    SEVERAL_RULES,
    /** A cell names a variable or a fact that is not known. */
    UNKNOWN_NAME,
    /** A cell cannot be evaluated. */
    CELL,
    /** An output that is needed is missing or empty. */
    NO_ANSWER,
    /** A text has a place that nobody fills. */
    UNFILLED,
    /** An output is of another kind than what is needed. */
    OTHER_KIND,
    /** An output is none of the words that the desk knows. */
    UNKNOWN_WORD,
    /** Nothing more is known of it. */
    UNREADABLE;

    /** The code of the reason in bundles and case files, such as {@code no-rule}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The same fault of a table whose version has been looked up. */
  TableFault ofVersion(int lookedUp) {
    return new TableFault(table, lookedUp, rule, inputs, reason, details);
  }

  /** The whole sentence in that language. */
  public String text(Locale locale) {
    String which = rule == null ? say(locale, "table.fault", table, version)
        : say(locale, "table.fault.rule", table, version, rule);
    String what = say(locale, "table.reason." + reason.id(), details.toArray());
    return which + what + (inputs.isEmpty() ? "" : say(locale, "table.inputs", inputs));
  }

  /** For a reader whose language nobody knows, such as whoever looks at an incident. */
  public String text() {
    return BEGINNING + table + " v" + version + ": " + text(Locale.ENGLISH) + " / "
        + text(Locale.SIMPLIFIED_CHINESE);
  }

  /** Whether a failure that the engine has kept is one of a table. */
  public static boolean isTold(@Nullable String message) {
    return message != null && TOLD.matcher(message).find();
  }

  private static String say(Locale locale, String key, Object... values) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    return new MessageFormat(pattern, locale).format(values);
  }
}
