package org.complaintdesk.engine.form;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.complaintdesk.process.EngineConflicts;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a task once more when somebody else moved the same case on in the same instant: the first attempt was rolled
 * back whole, and the second one finds what the other left. Jobs are repeated by the engine itself.
 */
public class CompletionRetry extends CommandInterceptor {

  /** More people than this do not finish work on one case within milliseconds. */
  private static final int ATTEMPTS = 6;

  @Override
  public <T> T execute(Command<T> command) {
    if (!isCompletion(command) || TransactionSynchronizationManager.isActualTransactionActive()) {
      return next.execute(command);
    }
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return next.execute(command);
      } catch (RuntimeException failure) {
        if (!EngineConflicts.isBehind(failure)) {
          throw failure;
        }
      }
    }
    return next.execute(command);
  }

  private static boolean isCompletion(Command<?> command) {
    return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
  }
}
