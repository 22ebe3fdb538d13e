package org.complaintdesk.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.complaintdesk.engine.guard.CallersFault;
import org.complaintdesk.engine.guard.EngineRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has a failure that many jobs share, such as a mail server that is dead, in the log once a minute instead of twice for
 * each job. The others are counted; each is on record with its job. What somebody asked wrongly at the engine's interface
 * is no failure, and has a line of its own without a stack ({@code engine.answer.EngineErrors}).
 */
@Component
class RepeatedFailures implements SmartLifecycle {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(RepeatedFailures.class);
  private static final String ENGINE = "org.camunda.bpm.engine.";

  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final TurboFilter filter = new OncePerMinute();
  private @Nullable ScheduledExecutorService minutes;

  void endMinute() {
    int leftOut = seen.values().stream().mapToInt(times -> times - 1).sum();
    seen.clear();
    if (leftOut > 0) {
      LOG.warn("{} failures of jobs were left out of the log in the last minute, each like one that is in it.", leftOut);
    }
  }

  @Override
  public void start() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      logs.addTurboFilter(filter);
    }
    minutes = Executors.newSingleThreadScheduledExecutor(RepeatedFailures::thread);
    minutes.scheduleAtFixedRate(this::endMinute, 1, 1, TimeUnit.MINUTES);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "repeated-failures");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = minutes;
    minutes = null;
    if (ending != null) {
      ending.shutdown();
    }
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      logs.getTurboFilterList().remove(filter);
    }
  }

  @Override
  public boolean isRunning() {
    return minutes != null;
  }

  private final class OncePerMinute extends TurboFilter {

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] values,
        Throwable failure) {
      Throwable thrown = thrown(values, failure);
      if (thrown == null || !logger.getName().startsWith(ENGINE) || !level.isGreaterOrEqual(Level.WARN)) {
        return FilterReply.NEUTRAL;
      }
      if (EngineRequest.isRunning() && CallersFault.of(thrown).isPresent()) {
        return FilterReply.DENY;
      }
      return seen.merge(logger.getName() + kind(thrown), 1, Integer::sum) == 1 ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** The engine gives it as the last of the values. */
    private static @Nullable Throwable thrown(Object @Nullable [] values, @Nullable Throwable failure) {
      return failure == null && values != null && values.length > 0
          && values[values.length - 1] instanceof Throwable last ? last : failure;
    }

    /** What went wrong in the end, and where. */
    private static String kind(Throwable failure) {
      Throwable root = failure;
      while (root.getCause() != null && root.getCause() != root) {
        root = root.getCause();
      }
      StackTraceElement[] stack = root.getStackTrace();
      return root.getClass().getName() + (stack.length == 0 ? root.getMessage() : stack[0]);
    }
  }
}
