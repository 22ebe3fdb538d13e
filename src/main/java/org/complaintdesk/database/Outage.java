package org.complaintdesk.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Failures behind which the database is out of reach, or can keep nothing: the work is not at fault, and the same work
 * succeeds when the cause is gone.
 */
public final class Outage {

  private static final int CAUSES = 30;

  /**
   * SQL states of PostgreSQL by class: connection, resources such as space on the disk, stopped by its operator, its own
   * machine.
   */
  private static final List<String> CLASSES = List.of("08", "53", "57P", "58");
  /** A standby takes no writing; and, of H2: closed, in use, read-only, broken by the disk. */
  private static final Set<String> STATES =
      Set.of("25006", "90020", "90028", "90031", "90067", "90097", "90098", "90100", "90108", "90121");
  /** The database answers and cannot keep what it is told; whatever only reads goes on. */
  private static final List<String> STILL_READABLE = List.of("53", "58", "25006", "90097");
  private static final Set<Integer> OF_THE_FILE =
      Set.of(DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

  private Outage() {
  }

  /** Whether work failed because the database is out of reach or keeps nothing. */
  public static boolean isBehind(@Nullable Throwable failure) {
    return causes(failure).anyMatch(Outage::isOutage);
  }

  /** Whether it is of no use to ask the database anything at the moment. */
  static boolean isOutOfReach(Throwable failure) {
    return isBehind(failure) && causes(failure).map(Outage::state)
        .noneMatch(state -> STILL_READABLE.stream().anyMatch(state::startsWith));
  }

  /** What happened, in the words of who said it, the nearest cause last; without the statement that failed. */
  static String reason(Throwable failure) {
    return causes(failure).filter(cause -> cause.getCause() == null || isOutage(cause))
        .map(cause -> cause.getClass().getSimpleName() + ": " + firstLine(cause.getMessage())).distinct()
        .collect(Collectors.joining("; "));
  }

  /** The pool took the connection away, because it broke. */
  private static boolean isTakenAway(Throwable cause) {
    return cause instanceof SQLException && "Connection is closed".equals(cause.getMessage());
  }

  private static boolean isOutage(Throwable cause) {
    if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLRecoverableException || cause instanceof CannotCreateTransactionException
        || cause instanceof DataAccessResourceFailureException) {
      return true;
    }
    if (cause instanceof MVStoreException store) {
      return OF_THE_FILE.contains(store.getErrorCode());
    }
    String state = state(cause);
    return isTakenAway(cause) || STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
  }

  private static String state(Throwable cause) {
    return cause instanceof SQLException problem && problem.getSQLState() != null ? problem.getSQLState() : "";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst("; SQL statement:.*", "");
  }

  private static Stream<Throwable> causes(@Nullable Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(CAUSES);
  }
}
