package org.complaintdesk.access;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the desk writes into its log while somebody listens. */
final class DeskLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private DeskLog() {
    setContext(root.getLoggerContext());
  }

  static DeskLog listening() {
    DeskLog log = new DeskLog();
    log.start();
    log.root.addAppender(log);
    return log;
  }

  @Override
  protected void append(ILoggingEvent line) {
    // only what a request leaves; what the desk does by itself meanwhile is not asked for
    if (line.getThreadName().contains("-exec-")) {
      lines.add(line);
    }
  }

  /** What was written since this was last asked. */
  List<ILoggingEvent> taken() {
    List<ILoggingEvent> taken = List.copyOf(lines);
    lines.removeAll(taken);
    return taken;
  }

  static boolean hasStack(ILoggingEvent line) {
    return line.getThrowableProxy() != null || line.getFormattedMessage().contains("\tat ");
  }

  @Override
  public void close() {
    root.detachAppender(this);
    stop();
  }
}
