package org.complaintdesk.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a task shows before anybody types: its variables and, whatever a process calls so itself, the live facts of its
 * case. They are computed only when a rule of the form asks for them.
 */
class TaskData {

  private final VariableScope task;
  private final SingletonSupplier<Optional<TypedValue>> facts;

  TaskData(VariableScope task, Supplier<Optional<JsonNode>> facts) {
    SubmittedValues values = new SubmittedValues();
    this.task = task;
    this.facts = SingletonSupplier.of(() -> facts.get().map(values::plain).map(Variables::untypedValue));
  }

  /** The value under that name; nothing when the task knows no such name. */
  @Nullable TypedValue value(String name) {
    return live(name).orElseGet(() -> task.getVariableTyped(name));
  }

  boolean has(String name) {
    return live(name).isPresent() || task.hasVariable(name);
  }

  Set<String> names() {
    Set<String> names = new HashSet<>(task.getVariableNames());
    names.add(LiveFacts.NAME);
    return names;
  }

  private Optional<TypedValue> live(String name) {
    return name.equals(LiveFacts.NAME) ? facts.obtain() : Optional.empty();
  }
}
