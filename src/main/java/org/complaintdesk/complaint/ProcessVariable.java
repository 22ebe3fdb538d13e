package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable by name and type, so that models and code cannot drift apart unseen.
 *
 * @param <T> the type that the models give it
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /** The value, or null when it is not set. */
  public @Nullable T find(VariableScope scope) {
    return type.cast(scope.getVariable(name));
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

  /** Sets the value where the variable already lives, or else for the whole process instance. */
  public void set(VariableScope scope, @Nullable T value) {
    scope.setVariable(name, value);
  }
}
