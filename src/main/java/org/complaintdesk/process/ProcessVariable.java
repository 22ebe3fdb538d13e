package org.complaintdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * A process variable by name and type, so that models and code cannot drift apart unseen.
 *
 * @param <T> the type that the models give it
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /**
   * The value, or null when it is not set.
   *
   * @throws WrongVariableException when it is of another type
   */
  public @Nullable T find(VariableScope scope) {
    Object value = scope.getVariable(name);
    if (value != null && !type.isInstance(value)) {
      throw new WrongVariableException(name, type);
    }
    return type.cast(value);
  }

  /** The value that the process holds or hands on, or else the fact of that name on record; null when neither is known. */
  public @Nullable T find(DelegateExecution execution, RecordedFacts facts) {
    T given = find(execution);
    return given != null ? given : type.cast(facts.read(execution.getProcessBusinessKey(), name));
  }

  /**
   * The value.
   *
   * @throws IllegalStateException when the process has not set it
   */
  public T get(VariableScope scope) {
    T value = find(scope);
    if (value == null) {
      throw new IllegalStateException("The process variable '" + name + "' is needed here but is not set.");
    }
    return value;
  }

  /** Hands the value on to what comes next in this transaction; nothing is left of it when the process waits. */
  public void pass(VariableScope scope, @Nullable T value) {
    scope.setVariable(name, Variables.untypedValue(value, true));
  }

  /** The value, which nobody needs after this: nothing is left of it. */
  public T take(VariableScope scope) {
    T value = get(scope);
    scope.removeVariable(name);
    return value;
  }

  /** Sets the value where the variable already lives, or else for the whole process instance. */
  public void set(VariableScope scope, @Nullable T value) {
    scope.setVariable(name, value);
  }
}
