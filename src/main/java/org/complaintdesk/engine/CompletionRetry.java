package org.complaintdesk.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a task once more when somebody else moved the same case on in the same instant: the first attempt was rolled
 * back whole, and the second one finds what the other left. Jobs are repeated by the engine itself.
 */
class CompletionRetry extends CommandInterceptor {

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
        if (!isConflict(failure)) {
          throw failure;
        }
      }
    }
    return next.execute(command);
  }

  private static boolean isCompletion(Command<?> command) {
    return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
  }

  private static boolean isConflict(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
          || cause instanceof SQLException problem && isRollback(problem)) {
        return true;
      }
    }
    return false;
  }

  /** The states of the class "transaction rollback", such as a deadlock; not every driver has exceptions of its own. */
  private static boolean isRollback(SQLException problem) {
    return problem.getSQLState() != null && problem.getSQLState().startsWith("40");
  }
}
