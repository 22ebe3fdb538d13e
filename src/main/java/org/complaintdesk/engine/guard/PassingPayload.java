package org.complaintdesk.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.AbstractTypedValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Values that pass through the step that takes them in, of which no process variable is left (PR-1). */
public final class PassingPayload {

  private PassingPayload() {
  }

  /** The same values, passing. */
  public static VariableMap of(@Nullable Map<?, ?> values) {
    VariableMap passing = Variables.createVariables();
    if (values != null) {
      values.keySet().forEach(name -> passing.putValueTyped((String) name, passing(typed(values, (String) name))));
    }
    return passing;
  }

  /** The same value, passing. */
  public static TypedValue passing(TypedValue value) {
    if (value instanceof AbstractTypedValue<?> typed) {
      typed.setTransient(true);
      return typed;
    }
    return Variables.untypedValue(value.getValue(), true);
  }

  private static TypedValue typed(Map<?, ?> values, String name) {
    if (values instanceof VariableMap map) {
      return map.getValueTyped(name);
    }
    Object value = values.get(name);
    return value instanceof TypedValue typed ? typed : Variables.untypedValue(value);
  }
}
