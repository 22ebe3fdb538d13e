package org.complaintdesk.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** Lets the guard's refusal reach the caller as his error (400), not as a fault of the engine (500). */
class GuardedExpression extends JuelExpression {

  GuardedExpression(ValueExpression value, JuelExpressionManager manager, String text) {
    super(value, manager, text);
  }

  @Override
  public Object getValue(VariableScope variables, BaseDelegateExecution execution) {
    try {
      return super.getValue(variables, execution);
    } catch (ProcessEngineException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof BadUserRequestException refusal) {
          throw refusal;
        }
      }
      throw failure;
    }
  }
}
