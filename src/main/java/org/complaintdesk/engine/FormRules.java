package org.complaintdesk.engine;

import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Holds what a person sent with a task against the task's form, field by field. */
class FormRules {

  private final EngineMessages messages;
  private final SubmittedValues values = new SubmittedValues();
  private final FieldRules fields;

  FormRules(EngineMessages messages, Clock clock) {
    this.messages = messages;
    this.fields = new FieldRules(messages, new FieldOptions(values), clock);
  }

  /** What a form lets through: the process variables to set, and the details that belong to the case. */
  record Accepted(Map<String, Object> variables, Map<String, Object> details) {
  }

  /** @throws FormFieldValidationException for the first value that the form does not allow */
  Accepted check(TaskForm form, Map<String, Object> variables, TaskData task, FeelEngine feel) {
    Map<String, Object> submitted = values.read(variables);
    refuseUnknown(form, submitted);
    FormData data = new FormData(submitted, task, feel);
    Accepted accepted = new Accepted(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (FormField field : form.fields()) {
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

  /** Hidden fields and fields for display are not asked; what the browser sent for them is left out. */
  private boolean isAsked(FormField field, Map<String, Object> submitted, FormData data) {
    if (field.isComputed() || field.hiddenBy().stream().anyMatch(data::holds)) {
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
