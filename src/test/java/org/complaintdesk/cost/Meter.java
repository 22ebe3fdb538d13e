package org.complaintdesk.cost;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.stereotype.Component;

/** Counts what the desk asks of its database while a piece of work is done, in whichever thread. */
@Component
class Meter implements Measure, QueryExecutionListener {

  private final LongAdder statements = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private volatile boolean running;

  /** What that work costs. One piece of work at a time: whatever else goes on at the desk is counted with it. */
  @Override
  public Cost of(Runnable work) {
    statements.reset();
    rows.reset();
    running = true;
    try {
      work.run();
    } finally {
      running = false;
    }
    return new Cost(statements.sum(), rows.sum());
  }

  boolean isRunning() {
    return running;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // nothing is known of it yet
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    statements.add(execution.isBatch() ? execution.getBatchSize() : 1);
    rows.add(rowsWritten(execution));
  }

  private static long rowsWritten(ExecutionInfo execution) {
    Object result = execution.getResult();
    if (result instanceof int[] counts) {
      return Arrays.stream(counts).filter(count -> count > 0).sum();
    }
    if (result instanceof Number count) {
      return count.longValue();
    }
    return Boolean.FALSE.equals(result) ? updateCount(execution) : 0;
  }

  /** What was executed without saying whether it reads or writes, and turned out not to read. */
  private static long updateCount(ExecutionInfo execution) {
    try {
      return Math.max(0, execution.getStatement().getUpdateCount());
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say how many rows were written.", e);
    }
  }
}
