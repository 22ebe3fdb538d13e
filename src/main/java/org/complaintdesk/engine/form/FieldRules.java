package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.complaintdesk.desk.DialledNumber;
import org.complaintdesk.desk.TypedText;
import org.complaintdesk.engine.guard.BoundedTexts;
import org.complaintdesk.engine.guard.EngineMessages;
import org.jspecify.annotations.Nullable;

/** Decides whether a value is one that the field could have produced in the browser, and gives it its one type. */
class FieldRules {

  private static final int LONGEST_NUMBER = 40;
  /** What the custom property {@code format} of a field with a pattern may say, so that its error can. */
  private static final Set<String> FORMATS = Set.of("amount", "month", "time");
  private static final Set<String> TEXT_TYPES = Set.of("textfield", "textarea");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final EngineMessages messages;
  private final FieldChoices choices;
  private final DayRules days;
  private final Supplier<Map<String, Integer>> limits;

  /** @param limits the narrower columns, by the keys of their fields */
  FieldRules(EngineMessages messages, FieldChoices choices, Clock clock, Supplier<Map<String, Integer>> limits) {
    this.messages = messages;
    this.choices = choices;
    this.days = new DayRules(clock);
    this.limits = limits;
  }

  /**
   * @return the value as it is kept: String, Integer, Long, Double, Boolean or a list of strings; null when left empty
   * @throws FormFieldValidationException when the field could not have this value
   */
  @Nullable Object accept(FormField field, @Nullable Object value, FormData data) {
    if (field.type().equals("checkbox")) {
      return checkbox(field, value);
    }
    if (isEmpty(value)) {
      return empty(field, data);
    }
    if (TEXT_TYPES.contains(field.type())) {
      return text(field, value, data);
    }
    if (field.type().equals("number")) {
      return number(field, value, data);
    }
    if (field.type().equals("datetime")) {
      return time(field, value);
    }
    if (field.takesOption()) {
      return option(field, value, data);
    }
    return list(field, value, data);
  }

  FormFieldValidationException refused(String code, FormField field, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(field.label(EngineMessages.language()), field.key()));
    arguments.addAll(List.of(more));
    return new FormFieldValidationException(field.key(), messages.text(code, arguments.toArray()));
  }

  static boolean isEmpty(@Nullable Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> list && list.isEmpty();
  }

  private @Nullable Object empty(FormField field, FormData data) {
    if (isRequired(field)) {
      throw refused(isShownByCase(field, data) ? "field.required-by-case" : "field.required", field);
    }
    return null;
  }

  /** It may have been hidden when the form was opened. */
  private static boolean isShownByCase(FormField field, FormData data) {
    return field.hiddenBy().stream().anyMatch(data::asksCase);
  }

  private static boolean isRequired(FormField field) {
    return field.validate().path("required").asBoolean();
  }

  private Object checkbox(FormField field, @Nullable Object value) {
    if (value != null && !(value instanceof Boolean)) {
      throw refused("field.not-boolean", field);
    }
    boolean checked = Boolean.TRUE.equals(value);
    if (isRequired(field) && !checked) {
      throw refused("field.not-checked", field);
    }
    return checked;
  }

  private String text(FormField field, Object value, FormData data) {
    if (!(value instanceof String text)) {
      throw refused("field.not-text", field);
    }
    if (!TypedText.isReadable(text)) {
      throw refused("field.control-character", field);
    }
    JsonNode rules = field.validate();
    BigDecimal shortest = decimal(data.property(rules.path("minLength")));
    if (shortest != null && text.length() < shortest.intValue()) {
      throw refused("field.too-short", field, shortest.intValue());
    }
    BigDecimal longest = decimal(data.property(rules.path("maxLength")));
    if (longest != null && text.length() > longest.intValue()) {
      throw refused("field.too-long", field, longest.intValue());
    }
    int column = limits.get().getOrDefault(field.key(), BoundedTexts.LONGEST);
    if (text.length() > column) {
      throw refused("field.too-long", field, column);
    }
    checkPattern(field, text);
    refuse(field, days.faultOf(field, text));
    return inItsOneForm(field, text);
  }

  private void checkPattern(FormField field, String text) {
    String pattern = field.validate().path("pattern").asText();
    if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
      String format = field.definition().path("properties").path("format").asText();
      throw refused(FORMATS.contains(format) ? "field." + format : "field.pattern", field, pattern);
    }
    String kind = field.validate().path("validationType").asText();
    if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
      throw refused("field.email", field);
    }
    if (kind.equals("phone") && DialledNumber.of(text).isEmpty()) {
      throw refused("field.phone", field);
    }
  }

  /** Telephone numbers are kept in one form, however they are typed (IN-6). */
  private String inItsOneForm(FormField field, String text) {
    return switch (field.numberKind()) {
      case "telephone" -> DialledNumber.of(text).map(DialledNumber::written)
          .orElseThrow(() -> refused("field.phone", field));
      case "telephone-or-account" -> DialledNumber.numberOrAccount(text)
          .orElseThrow(() -> refused("field.phone-or-account", field));
      default -> text;
    };
  }

  private Object number(FormField field, Object value, FormData data) {
    boolean asText = field.definition().path("serializeToString").asBoolean();
    BigDecimal number = value instanceof Number || asText ? decimal(value) : null;
    if (number == null) {
      throw refused("field.not-number", field);
    }
    int decimals = field.definition().path("decimalDigits").asInt(Integer.MAX_VALUE);
    if (number.stripTrailingZeros().scale() > decimals) {
      throw refused(decimals == 0 ? "field.not-whole" : "field.decimals", field, decimals);
    }
    BigDecimal least = decimal(data.property(field.validate().path("min")));
    if (least != null && number.compareTo(least) < 0) {
      throw refused("field.too-small", field, least.toPlainString());
    }
    BigDecimal most = decimal(data.property(field.validate().path("max")));
    if (most != null && number.compareTo(most) > 0) {
      throw refused("field.too-large", field, most.toPlainString());
    }
    return asText ? number.toPlainString() : typed(field, number, decimals);
  }

  private Object typed(FormField field, BigDecimal number, int decimals) {
    if (number.stripTrailingZeros().scale() > 0 || decimals > 0 && decimals < Integer.MAX_VALUE) {
      return number.doubleValue();
    }
    if (number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw refused("field.too-large", field, String.valueOf(Long.MAX_VALUE));
    }
    long whole = number.longValueExact();
    // each branch its own return: a conditional expression would make both a Long
    if (whole == (int) whole) {
      return (int) whole;
    }
    return whole;
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    if (value == null || value.toString().length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(value.toString().strip());
      // 1E999999999 is short to write and endless to print
      return Math.abs(number.scale()) > LONGEST_NUMBER ? null : number;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private Object option(FormField field, Object value, FormData data) {
    return choices.chosen(field, value, data)
        .orElseThrow(() -> refused(choices.changeWithCase(field, data) ? "field.option-by-case" : "field.option",
            field, offered(field, data)));
  }

  private List<String> list(FormField field, Object value, FormData data) {
    if (!(value instanceof Collection<?> entries)) {
      throw refused("field.not-list", field, offered(field, data));
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (Object entry : entries) {
      chosen.add(String.valueOf(option(field, entry, data)));
    }
    return new ArrayList<>(chosen);
  }

  private String offered(FormField field, FormData data) {
    return String.join(", ", choices.of(field, data).stream().map(String::valueOf).toList());
  }

  private String time(FormField field, Object value) {
    String kind = field.definition().path("subtype").asText("date");
    if (!(value instanceof String text)) {
      throw refused("field." + kind, field);
    }
    try {
      LocalDate day = day(kind, text);
      if (day != null) {
        refuse(field, days.faultOf(field, day));
      }
    } catch (DateTimeException malformed) {
      throw refused("field." + kind, field);
    }
    return text;
  }

  private static @Nullable LocalDate day(String kind, String text) {
    if (kind.equals("time")) {
      DateTimeFormatter.ISO_TIME.parse(text);
      return null;
    }
    return kind.equals("datetime")
        ? LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(text)) : LocalDate.parse(text);
  }

  private void refuse(FormField field, Optional<DayRules.Fault> fault) {
    fault.ifPresent(found -> {
      throw refused(found.code(), field, found.arguments().toArray());
    });
  }
}
