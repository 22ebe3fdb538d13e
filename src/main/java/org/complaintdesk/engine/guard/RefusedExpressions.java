package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets the refusal of an expression reach the caller as his error (400): queries wrap it several times and would
 * answer as if the engine had failed (500).
 */
public class RefusedExpressions extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof ExpressionRefusedException refusal) {
          throw refusal;
        }
      }
      throw failure;
    }
  }
}
