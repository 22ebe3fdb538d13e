package org.complaintdesk.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
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
  private final Supplier<Optional<TypedValue>> facts;
  private final BiPredicate<String, Object> held;

  /** @param held whether the case already holds a value under the name of a detail */
  TaskData(VariableScope task, Supplier<Optional<JsonNode>> facts, BiPredicate<String, Object> held) {
    this(task, held, plain(facts));
  }

  private TaskData(VariableScope task, BiPredicate<String, Object> held, Supplier<Optional<TypedValue>> facts) {
    this.task = task;
    this.facts = facts;
    this.held = held;
  }

  private static Supplier<Optional<TypedValue>> plain(Supplier<Optional<JsonNode>> facts) {
    SubmittedValues values = new SubmittedValues();
    return SingletonSupplier.of(() -> facts.get().map(values::plain).map(Variables::untypedValue));
  }

  /** The same, with a word each time that somebody asks for the facts. */
  TaskData watched(Runnable asked) {
    return new TaskData(task, held, () -> {
      asked.run();
      return facts.get();
    });
  }

  /** Whether the case already holds the value, however it got there. */
  boolean isOnRecord(String detail, Object value) {
    return held.test(detail, value);
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
    return name.equals(LiveFacts.NAME) ? facts.get() : Optional.empty();
  }
}
