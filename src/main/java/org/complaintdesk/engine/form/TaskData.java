package org.complaintdesk.engine.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.complaintdesk.process.RecordedFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a task shows before anybody types: its variables, the facts on record that its fields are called by and, whatever
 * a process calls so itself, the live facts of its case. They are computed only when a rule of the form asks for them.
 */
class TaskData {

  private final TaskEntity task;
  private final RecordedFacts record;
  private final CaseMeanwhile meanwhile;
  private final Supplier<Optional<TypedValue>> facts;

  /** @param meanwhile what became of the case since the task was there */
  TaskData(TaskEntity task, RecordedFacts record, Supplier<Optional<Map<String, Object>>> facts,
      CaseMeanwhile meanwhile) {
    this(task, record, meanwhile, SingletonSupplier.of(() -> facts.get().map(Variables::untypedValue)));
  }

  private TaskData(TaskEntity task, RecordedFacts record, CaseMeanwhile meanwhile,
      Supplier<Optional<TypedValue>> facts) {
    this.task = task;
    this.record = record;
    this.meanwhile = meanwhile;
    this.facts = facts;
  }

  /** The same, with a word each time that somebody asks for the facts. */
  TaskData watched(Runnable asked) {
    return new TaskData(task, record, meanwhile, () -> {
      asked.run();
      return facts.get();
    });
  }

  /** Whether the case has changed since the task was there, so that its form may have shown something else. */
  boolean hasCaseChanged() {
    return meanwhile.hasChanged();
  }

  /** Whether the case already holds the value, however it got there. */
  boolean isOnRecord(String detail, Object value) {
    return meanwhile.holds(detail, value);
  }

  /** The value under that name; nothing when the task knows no such name. */
  @Nullable TypedValue value(String name) {
    return live(name).orElseGet(() -> task.hasVariable(name) ? task.getVariableTyped(name) : recorded(name).orElse(null));
  }

  boolean has(String name) {
    return live(name).isPresent() || task.hasVariable(name) || recorded(name).isPresent();
  }

  /** The fact on record that a field of that name starts with. */
  Optional<TypedValue> recorded(String name) {
    return Optional.ofNullable(task.getExecution()).map(ExecutionEntity::getProcessBusinessKey)
        .flatMap(number -> record.find(number, name)).map(Variables::untypedValue);
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
