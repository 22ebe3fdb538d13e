package org.complaintdesk.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps failures that come from an outage out of the log, whoever writes them: each request, each job and each connection
 * would leave several stacks. They are counted; the watch says what happened.
 */
class OutageLog extends TurboFilter {

  /** They speak of each connection that broke without saying what broke it. */
  private static final List<String> OF_CONNECTIONS = List.of("com.zaxxer.hikari", "org.hibernate.orm.jdbc.batch");

  private final BooleanSupplier isOutage;
  private final AtomicInteger leftOut = new AtomicInteger();

  OutageLog(BooleanSupplier isOutage) {
    this.isOutage = isOutage;
  }

  void begin() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      logs.addTurboFilter(this);
      start();
    }
  }

  void end() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      logs.getTurboFilterList().remove(this);
      stop();
    }
  }

  /** How many since it was asked last. */
  int leftOut() {
    return leftOut.getAndSet(0);
  }

  @Override
  public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] values,
      Throwable failure) {
    Throwable thrown = failure == null && values != null && values.length > 0
        && values[values.length - 1] instanceof Throwable last ? last : failure;
    boolean repeats = thrown == null ? format != null && isOfConnections(logger, level) && isOutage.getAsBoolean()
        : Outage.isBehind(thrown);
    if (!repeats) {
      return FilterReply.NEUTRAL;
    }
    leftOut.incrementAndGet();
    return FilterReply.DENY;
  }

  private static boolean isOfConnections(Logger logger, Level level) {
    return level.isGreaterOrEqual(Level.INFO) && OF_CONNECTIONS.stream().anyMatch(logger.getName()::startsWith);
  }
}
