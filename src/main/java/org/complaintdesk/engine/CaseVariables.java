package org.complaintdesk.engine;

import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.UnknownFactException;
import org.jspecify.annotations.Nullable;

/** What a decision of a process reads: a variable that is given, or else the fact on record; never a name that is neither. */
class CaseVariables implements VariableContext {

  /** Stands for the input in a cell; FEEL itself knows it. */
  static final String INPUT = "?";

  private final VariableContext variables;
  private final RecordedFacts facts;
  private final String caseNumber;

  CaseVariables(VariableContext variables, RecordedFacts facts, String caseNumber) {
    this.variables = variables;
    this.facts = facts;
    this.caseNumber = caseNumber;
  }

  /** @throws UnknownFactException for a name that is neither a variable nor a fact */
  @Override
  public @Nullable TypedValue resolve(String name) {
    return variables.containsVariable(name) ? variables.resolve(name)
        : Variables.untypedValue(facts.read(caseNumber, name));
  }

  /** Says yes to every name, so that an unknown one is found out where it is read. */
  @Override
  public boolean containsVariable(String name) {
    return !name.equals(INPUT) || variables.containsVariable(name);
  }

  @Override
  public Set<String> keySet() {
    return variables.keySet();
  }
}
