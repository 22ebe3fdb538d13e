package org.complaintdesk.engine;

import java.util.Set;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.complaintdesk.process.UnknownFactException;
import org.jspecify.annotations.Nullable;

/** What a decision outside of a process reads: what it is given; never a name that it is not given. */
class GivenVariables implements VariableContext {

  private final VariableContext variables;

  GivenVariables(VariableContext variables) {
    this.variables = variables;
  }

  /** @throws UnknownFactException for a name that is not given */
  @Override
  public @Nullable TypedValue resolve(String name) {
    if (!variables.containsVariable(name)) {
      throw new UnknownFactException(name);
    }
    return variables.resolve(name);
  }

  /** Says yes to every name, so that an unknown one is found out where it is read. */
  @Override
  public boolean containsVariable(String name) {
    return !name.equals(CaseVariables.INPUT) || variables.containsVariable(name);
  }

  @Override
  public Set<String> keySet() {
    return variables.keySet();
  }
}
