package org.complaintdesk.engine.form;

import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.engine.guard.EngineMessages;
import org.jspecify.annotations.Nullable;

/** Holds what a person sent with a task against the task's form, field by field. */
class FormRules {

  private final EngineMessages messages;
  private final SubmittedValues values = new SubmittedValues();
  private final FieldRules fields;

  FormRules(EngineMessages messages, Clock clock, Supplier<Map<String, Integer>> limits) {
    this.messages = messages;
    this.fields = new FieldRules(messages, new FieldChoices(values), clock, limits);
  }

  /** What a form lets through: the process variables to set, and the details that belong to the case. */
  record Accepted(Map<String, Object> variables, Map<String, Object> details) {
  }

  /**
   * @throws FormFieldValidationException for the first value that the form does not allow, or that would be lost because
   *                                      the case changed while the form was open
   */
  Accepted check(TaskForm form, Map<String, Object> variables, TaskData task, FeelEngine feel) {
    Map<String, Object> submitted = values.read(variables);
    refuseUnknown(form, submitted);
    FormData data = new FormData(submitted, task, feel);
    List<FormField> visible = form.fields().stream().filter(field -> isVisible(field, data)).toList();
    refuseLoss(form, visible, submitted, data);
    Accepted accepted = new Accepted(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (FormField field : visible) {
      if (isAsked(field, submitted, data)) {
        accept(field, submitted, data, accepted);
      }
    }
    return accepted;
  }

  private void refuseUnknown(TaskForm form, Map<String, Object> submitted) {
    for (String name : submitted.keySet()) {
      if (form.fields().isEmpty()) {
        throw new FormFieldValidationException(name, messages.text("task.asks-nothing", name));
      }
      if (!form.asks(name)) {
        String asked = String.join(", ", form.fields().stream().map(FormField::key).distinct().toList());
        throw new FormFieldValidationException(name, messages.text("task.unknown-field", name, asked));
      }
    }
  }

  private static boolean isVisible(FormField field, FormData data) {
    return field.hiddenBy().stream().noneMatch(data::holds);
  }

  /**
   * What an answer of the same form hides is left out. What a case hides that has changed since may have been asked when it
   * was typed, and would be lost without a word.
   */
  private void refuseLoss(TaskForm form, List<FormField> visible, Map<String, Object> submitted, FormData data) {
    Set<String> asked = visible.stream().map(FormField::key).collect(Collectors.toSet());
    for (FormField field : form.fields()) {
      Object typed = submitted.get(field.key());
      if (!asked.contains(field.key()) && isTyped(typed) && isHiddenByCase(field, data)
          && !isKnown(field, typed, data) && data.hasCaseChanged()) {
        throw fields.refused("field.hidden-by-case", field);
      }
    }
  }

  private static boolean isTyped(@Nullable Object value) {
    return !FieldRules.isEmpty(value) && !Boolean.FALSE.equals(value);
  }

  private static boolean isHiddenByCase(FormField field, FormData data) {
    return !field.isComputed() && field.hiddenBy().stream().filter(data::holds).allMatch(data::asksCase);
  }

  private boolean isKnown(FormField field, Object typed, FormData data) {
    return field.isKeptInCase() ? data.isOnRecord(field.key(), typed)
        : textOf(values.plain(data.shown(field.key()))).equals(textOf(typed));
  }

  /** Fields for display are not asked; what the browser sent for them is left out. */
  private boolean isAsked(FormField field, Map<String, Object> submitted, FormData data) {
    if (field.isComputed()) {
      return false;
    }
    if (!data.flag(field.definition().path("readonly")) && !data.flag(field.definition().path("disabled"))) {
      return true;
    }
    refuseChange(field, submitted, data);
    return false;
  }

  /** The browser sends a read-only value back as it was shown; another value is an attempt to change it. */
  private void refuseChange(FormField field, Map<String, Object> submitted, FormData data) {
    if (!submitted.containsKey(field.key())) {
      return;
    }
    Object shown = values.plain(data.shown(field.key()));
    Object sent = submitted.get(field.key());
    // a date travels to the browser and back in another form
    if (!(shown instanceof Date) && !Objects.equals(textOf(shown), textOf(sent))) {
      throw fields.refused("field.read-only", field);
    }
  }

  private static String textOf(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void accept(FormField field, Map<String, Object> submitted, FormData data, Accepted accepted) {
    Object value = fields.accept(field, submitted.get(field.key()), data);
    if (!submitted.containsKey(field.key())) {
      return;
    }
    if (field.isKeptInCase()) {
      accepted.details().put(field.key(), value);
    } else {
      accepted.variables().put(field.key(), variable(value));
    }
  }

  /** Lists become JSON that delegates, multi-instance tasks and forms can all read. */
  private static @Nullable Object variable(@Nullable Object value) {
    return value instanceof List<?>
        ? Variables.objectValue(value).serializationDataFormat(Variables.SerializationDataFormats.JSON).create()
        : value;
  }
}
