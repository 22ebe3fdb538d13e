package org.complaintdesk.process;

import java.util.Locale;
import org.complaintdesk.desk.RefusedException;

/** A variable that somebody set is of a kind that the step which reads it cannot take. */
public class WrongVariableException extends RefusedException {

  private final String variable;
  private final Class<?> wanted;

  WrongVariableException(String variable, Class<?> wanted) {
    super("WRONG_VARIABLE");
    this.variable = variable;
    this.wanted = wanted;
  }

  /** The name of the variable, never what is in it (PR-1). */
  @Override
  public Object[] arguments() {
    return new Object[] {variable};
  }

  /** In the bundle of the engine: {@code variable.not-string}, {@code variable.not-boolean} and so on. */
  @Override
  public String sentence() {
    return "variable.not-" + wanted.getSimpleName().toLowerCase(Locale.ROOT);
  }
}
