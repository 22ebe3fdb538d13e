package org.complaintdesk.process;

import java.sql.SQLException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two people who move one case on in the same instant: one of them succeeds, the other one finds the case changed. */
public final class EngineConflicts {

  private EngineConflicts() {
  }

  /**
   * Hands a message to a case that was seen waiting for it.
   *
   * @throws OptimisticLockingFailureException when somebody else moved the case on meanwhile; nothing is kept then
   */
  public static void correlate(MessageCorrelationBuilder message) {
    try {
      message.correlate();
    } catch (ProcessEngineException failure) {
      if (isBehind(failure) || isGone(failure)) {
        throw new OptimisticLockingFailureException("Somebody else moved the case on at the same moment.", failure);
      }
      throw failure;
    }
  }

  /** The case went on between two looks of the engine: it finds nobody who waits, or parts of the case missing. */
  private static boolean isGone(ProcessEngineException failure) {
    return failure instanceof MismatchingMessageCorrelationException || failure instanceof NullValueException;
  }

  /** Whether work failed for no other reason than that somebody else moved the same case on at the same moment. */
  public static boolean isBehind(Throwable failure) {
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
