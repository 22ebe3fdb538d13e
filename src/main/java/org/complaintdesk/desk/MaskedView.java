package org.complaintdesk.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a customer's data: everything, or names and numbers masked, also inside texts (PR-1). */
public final class MaskedView {

  private static final Pattern CHANCE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final boolean full;
  private final NamesInText names = new NamesInText();
  private final Set<String> numbers = new HashSet<>();

  /**
   * The view on cases of these customers.
   *
   * @param known names, numbers and accounts of the customers, which are found in texts whatever they look like; what
   *     looks like somebody's number is found unknown
   * @param full  true for a reader who needs the customers' data; nothing is masked then
   */
  public MaskedView(Collection<@Nullable String> known, boolean full) {
    this.full = full;
    if (!full) {
      known.stream().filter(Objects::nonNull).forEach(this::seek);
    }
  }

  /** The view of a reader who needs the customers' data. */
  public static MaskedView disclosed() {
    return new MaskedView(List.of(), true);
  }

  private void seek(String known) {
    DialledNumber.of(known).ifPresentOrElse(dialled -> numbers.addAll(dialled.spellings()),
        () -> DialledNumber.numberOrAccount(known).ifPresentOrElse(names::addAccount, () -> names.addName(known)));
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
    MaskedText masked = new MaskedText(text);
    AddressesInText.hide(masked);
    NumbersInText.hide(masked, numbers);
    names.hide(masked);
    return masked.shown();
  }

  /** What another system knows something by, which may be a number or an address; what is made by chance stays. */
  public @Nullable String identifier(@Nullable String identifier) {
    return identifier != null && CHANCE.matcher(identifier).matches() ? identifier : text(identifier);
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
