package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** What a form's FEEL expressions see: the submitted values over what the task shows. */
public class FormData implements VariableContext {

  private final Map<String, Object> submitted;
  private final TaskData task;
  private final FeelEngine feel;
  private final Map<String, Boolean> conditions = new HashMap<>();

  FormData(Map<String, Object> submitted, TaskData task, FeelEngine feel) {
    this.submitted = submitted;
    this.task = task;
    this.feel = feel;
  }

  /** Whether a condition such as {@code =outcome != "other"} holds; a value that is missing makes it false. */
  boolean holds(String condition) {
    // several fields are hidden by the same condition, and neither answers nor facts change while they are read
    return conditions.computeIfAbsent(condition, text -> Boolean.TRUE.equals(evaluate(text)));
  }

  /**
   * Whether more than the answers decides about it: the case, which may have changed while the form was open. A condition
   * that names the answers first does not come to the case where they decide alone.
   */
  boolean asksCase(String expression) {
    AtomicBoolean asked = new AtomicBoolean();
    new FormData(submitted, task.watched(() -> asked.set(true)), feel).evaluate(expression);
    return asked.get();
  }

  /** Whether the case already holds what was typed for a detail of it. */
  boolean hasCaseChanged() {
    return task.hasCaseChanged();
  }

  boolean isOnRecord(String detail, Object typed) {
    return task.isOnRecord(detail, typed);
  }

  @Nullable Object evaluate(String expression) {
    return feel.evaluateSimpleExpression(expression.substring(expression.startsWith("=") ? 1 : 0), this);
  }

  /** A property that the author wrote as a constant or, with a leading equals sign, as an expression. */
  @Nullable Object property(JsonNode property) {
    if (property.isMissingNode() || property.isNull()) {
      return null;
    }
    String text = property.asText();
    return text.startsWith("=") ? evaluate(text) : text;
  }

  boolean flag(JsonNode property) {
    return "true".equals(String.valueOf(property(property)));
  }

  /** The value that the task shows before anybody types. */
  @Nullable Object shown(String variable) {
    TypedValue value = task.value(variable);
    return value == null ? null : value.getValue();
  }

  @Override
  public @Nullable TypedValue resolve(String variable) {
    if (submitted.containsKey(variable)) {
      return Variables.untypedValue(submitted.get(variable));
    }
    return task.value(variable);
  }

  @Override
  public boolean containsVariable(String variable) {
    return submitted.containsKey(variable) || task.has(variable);
  }

  @Override
  public Set<String> keySet() {
    Set<String> names = task.names();
    names.addAll(submitted.keySet());
    return names;
  }
}
