package org.complaintdesk.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.desk.TypedText;
import org.complaintdesk.tasklist.CaseRefusedException.Reason;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything that whoever works on a case may do with it beside the task, in the order in which it is offered. */
@Component
class CaseActions {

  private final List<CaseAction> actions;
  private final MessageSource messages;

  CaseActions(List<CaseAction> actions, MessageSource messages) {
    this.actions = actions;
    this.messages = messages;
  }

  /** What can be done as the case stands now. */
  List<ActionView> of(Complaint complaint, Locale language) {
    return actions.stream().filter(action -> action.isPossible(complaint))
        .map(action -> view(action, complaint, language)).toList();
  }

  /**
   * Does one of them and says so.
   *
   * @param given what the person entered, by field
   * @throws RefusedException when it cannot be done, or not with this input; nothing has changed then
   */
  String act(String id, Complaint complaint, Map<String, Object> given, Locale language) {
    CaseAction action = actions.stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_ACTION));
    action.refusal(complaint, asEntered(given)).ifPresent(refusal -> {
      throw refusal;
    });
    if (!action.isPossible(complaint)) {
      throw new CaseRefusedException(Reason.MOVED_ON);
    }
    ActionInput input = input(action, complaint, given, language);
    if (!action.act(complaint, input)) {
      throw new CaseRefusedException(Reason.MOVED_ON);
    }
    return say(action.id() + ".done", language);
  }

  private ActionView view(CaseAction action, Complaint complaint, Locale language) {
    return new ActionView(action.id(), say(action.id(), language), say(action.id() + ".note", language),
        action.fields(complaint, language).stream().map(field -> new ActionView.FieldView(field.name(), field.kind(),
            label(action, field, language), field.required(), ActionField.LONGEST_TEXT, field.options())).toList());
  }

  private static ActionInput asEntered(Map<String, Object> given) {
    Map<String, String> texts = new HashMap<>();
    given.forEach((field, value) -> {
      if (value instanceof String text) {
        texts.put(field, text.strip());
      }
    });
    return new ActionInput(texts, Map.of());
  }

  private ActionInput input(CaseAction action, Complaint complaint, Map<String, Object> given, Locale language) {
    Map<String, String> texts = new HashMap<>();
    Map<String, Boolean> ticks = new HashMap<>();
    for (ActionField field : action.fields(complaint, language)) {
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
      case TEXT -> faultOfText(field, value);
    };
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

  private String label(CaseAction action, ActionField field, Locale language) {
    return say(action.id() + "." + field.name(), language);
  }

  private String say(String key, Locale language) {
    return messages.getMessage("action." + key, null, language);
  }
}
