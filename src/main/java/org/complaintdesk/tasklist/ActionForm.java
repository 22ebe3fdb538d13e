package org.complaintdesk.tasklist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.desk.TypedText;
import org.complaintdesk.tasklist.CaseRefusedException.Reason;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an action asks, as its reader is shown it, and what of an answer is taken. */
@Component
class ActionForm {

  private final MessageSource messages;

  ActionForm(MessageSource messages) {
    this.messages = messages;
  }

  /** The action as a reader is offered it. */
  ActionView view(String action, List<ActionField> fields, Locale language) {
    return new ActionView(action, say(action, language), say(action + ".note", language),
        fields.stream().map(field -> new ActionView.FieldView(field.name(), field.kind(),
            label(action, field, language), field.required(), ActionField.LONGEST_TEXT, field.options())).toList());
  }

  /** What is said when it is done. */
  String done(String action, Locale language) {
    return say(action + ".done", language);
  }

  /** The texts as they were entered, held to no field. */
  static ActionInput asEntered(Map<String, Object> given) {
    Map<String, String> texts = new HashMap<>();
    given.forEach((field, value) -> {
      if (value instanceof String text) {
        texts.put(field, text.strip());
      }
    });
    return new ActionInput(texts, Map.of());
  }

  /**
   * What was entered, held to the fields.
   *
   * @throws CaseRefusedException where it is not what a field asks
   */
  ActionInput input(String action, List<ActionField> fields, Map<String, Object> given, Locale language) {
    Map<String, String> texts = new HashMap<>();
    Map<String, Boolean> ticks = new HashMap<>();
    for (ActionField field : fields) {
      Object value = given.get(field.name());
      fault(field, value).ifPresent(fault -> {
        throw new CaseRefusedException(fault, label(action, field, language), ActionField.LONGEST_TEXT);
      });
      if (field.kind() == ActionField.Kind.TICK) {
        ticks.put(field.name(), Boolean.TRUE.equals(value));
      } else {
        texts.put(field.name(), value == null ? "" : value.toString().strip());
      }
    }
    return new ActionInput(texts, ticks);
  }

  private static Optional<Reason> fault(ActionField field, @Nullable Object value) {
    return switch (field.kind()) {
      case TICK -> field.required() && !Boolean.TRUE.equals(value)
          ? Optional.of(Reason.NOT_CONFIRMED) : Optional.empty();
      case CHOICE -> field.options().stream().anyMatch(option -> option.value().equals(value))
          ? Optional.empty() : Optional.of(Reason.NOT_CHOSEN);
      case DATE -> isDay(value) ? Optional.empty() : Optional.of(Reason.NO_DATE);
      case TEXT -> faultOfText(field, value);
    };
  }

  private static boolean isDay(@Nullable Object value) {
    try {
      return value instanceof String text && LocalDate.parse(text.strip()) != null;
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  private static Optional<Reason> faultOfText(ActionField field, @Nullable Object value) {
    if (value != null && !(value instanceof String)) {
      return Optional.of(Reason.UNREADABLE);
    }
    String text = value == null ? "" : value.toString().strip();
    if (field.required() && text.isEmpty()) {
      return Optional.of(Reason.EMPTY);
    }
    if (text.length() > ActionField.LONGEST_TEXT) {
      return Optional.of(Reason.TOO_LONG);
    }
    return TypedText.isReadable(text) ? Optional.empty() : Optional.of(Reason.UNREADABLE);
  }

  private String label(String action, ActionField field, Locale language) {
    return say(action + "." + field.name(), language);
  }

  private String say(String key, Locale language) {
    return messages.getMessage("action." + key, null, language);
  }
}
