package org.complaintdesk.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the desk writes into its log. */
final class LogOfDesk implements AutoCloseable {

  private static final String WATCH = "org.complaintdesk.database.DatabaseWatch";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private LogOfDesk() {
    events.start();
    root.addAppender(events);
  }

  static LogOfDesk listening() {
    return new LogOfDesk();
  }

  /** Each warning and failure, and what is said of the database. */
  List<String> lines() {
    return List.copyOf(events.list).stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN) || event.getLoggerName().equals(WATCH))
        .map(event -> event.getLoggerName() + " " + event.getFormattedMessage()).toList();
  }

  @Override
  public void close() {
    root.detachAppender(events);
  }
}
