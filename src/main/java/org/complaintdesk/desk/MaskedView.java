package org.complaintdesk.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a customer's data: everything, or names and numbers masked, also inside texts (PR-1). */
public final class MaskedView {

  /** Telephone, account and ID numbers as they stand in a text, but no dates, months and case numbers of the desk. */
  private static final Pattern LONG_NUMBER = Pattern.compile(
      "(?<![\\dCI])(?<!\\d-)(?!\\d{4}-\\d\\d-\\d\\d(?!\\d))(?!20\\d\\d-(?:0[1-9]|1[0-2])(?![\\d-]))"
          // possessive: it takes however many digits without going deeper into the stack
          + "\\d(?:[ -]?\\d){5,}+[Xx]?");
  /** It starts where such a run of signs starts, so that a long one is gone through once. */
  private static final Pattern EMAIL = Pattern.compile(
      "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]*+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final int SHORTEST_NAME = 2;

  private final boolean full;
  private final List<String> names;

  /**
   * The view on cases of these customers.
   *
   * @param names of the customers that may stand in texts; none for a customer who gave none
   * @param full  true for a reader who needs the customers' data; nothing is masked then
   */
  public MaskedView(Collection<@Nullable String> names, boolean full) {
    this.full = full;
    // the longest first: the rest of a name that begins with another one would stay in the open
    this.names = names.stream().filter(name -> name != null && name.length() >= SHORTEST_NAME).distinct()
        .sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** A name, masked where needed. */
  public @Nullable String name(@Nullable String someName) {
    return full ? someName : Masking.name(someName);
  }

  /** A telephone, account or ID number, masked where needed. */
  public @Nullable String number(@Nullable String number) {
    return full ? number : Masking.number(number);
  }

  /** An e-mail address, masked where needed. */
  public @Nullable String email(@Nullable String address) {
    return full ? address : Masking.email(address);
  }

  /** A text in which the customers' names, e-mail addresses and long numbers are masked where needed. */
  public @Nullable String text(@Nullable String text) {
    if (full || text == null) {
      return text;
    }
    String withoutNames = text;
    for (String name : names) {
      withoutNames = withoutNames.replace(name, String.valueOf(Masking.name(name)));
    }
    String withoutAddresses = EMAIL.matcher(withoutNames)
        .replaceAll(address -> Matcher.quoteReplacement(String.valueOf(Masking.email(address.group()))));
    return LONG_NUMBER.matcher(withoutAddresses)
        .replaceAll(number -> Matcher.quoteReplacement(String.valueOf(Masking.number(number.group()))));
  }

  /**
   * The same with every text in it masked like {@link #text}, as deep as records, lists and maps go; what stands for an
   * option stays, whatever a customer is called.
   *
   * @throws IllegalArgumentException when it holds what is no text, number, flag, list or map of these, or record of them:
   *     nobody could say whether a customer is named in it
   */
  @SuppressWarnings("unchecked")
  public <T> T masked(T content) {
    return (T) Objects.requireNonNull(all(content));
  }

  private @Nullable Object all(@Nullable Object content) {
    if (content instanceof String text) {
      return text(text);
    }
    if (content instanceof Option option) {
      return new Option(option.value(), String.valueOf(text(option.label())));
    }
    if (content instanceof Record parts) {
      return RecordValues.changed(parts, this::all);
    }
    if (content instanceof List<?> items) {
      return items.stream().map(this::all).toList();
    }
    if (content instanceof Map<?, ?> entries) {
      Map<Object, @Nullable Object> masked = new LinkedHashMap<>();
      entries.forEach((key, value) -> masked.put(key, all(value)));
      return masked;
    }
    if (content == null || content instanceof Number || content instanceof Boolean) {
      return content;
    }
    throw new IllegalArgumentException("What is a %s cannot be masked.".formatted(content.getClass().getName()));
  }
}
