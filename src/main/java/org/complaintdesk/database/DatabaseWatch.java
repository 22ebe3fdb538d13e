package org.complaintdesk.database;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Knows whether the database answers and keeps what it is told: it looks by itself, and hears of work that failed. While
 * it does not, the log says so once a minute, and the file of the embedded database is opened anew until that succeeds.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {

  /** Of a request in which work failed because of the database; its value says nothing. */
  public static final String FAILED_HERE = DatabaseWatch.class.getName();

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final long MINUTE = 60_000;

  private final DatabaseProbe probe;
  private final WatchProperties properties;
  private final OutageLog log = new OutageLog(() -> !isWell());
  private final AtomicBoolean lookIsDue = new AtomicBoolean();

  private volatile boolean outOfReach;
  private volatile boolean failing;
  private volatile int looksUntilForgotten;
  private @Nullable ScheduledExecutorService looks;
  private int looksSinceWriting;
  private int looksSinceSaid;

  DatabaseWatch(DatabaseProbe probe, WatchProperties properties) {
    this.probe = probe;
    this.properties = properties;
  }

  /** Whether nothing can be asked of the database: whoever knocks need not be let in. */
  public boolean isOutOfReach() {
    return outOfReach;
  }

  /** Whether the database answered and kept something when it was last asked, and nothing failed in the last seconds. */
  public boolean isWell() {
    return !failing && looksUntilForgotten == 0;
  }

  /** Work failed; looks at once whether nobody else comes through either. */
  public void failed(Throwable failure) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(FAILED_HERE, true, RequestAttributes.SCOPE_REQUEST);
    }
    looksUntilForgotten = properties.looksUntilForgotten();
    ScheduledExecutorService watching = looks;
    if (watching != null && !failing && lookIsDue.compareAndSet(false, true)) {
      watching.execute(() -> look(failure));
    }
  }

  @Override
  public void start() {
    log.begin();
    looksSinceWriting = properties.looksUntilWriting();
    looks = Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);
    long pause = properties.every().toMillis();
    looks.scheduleWithFixedDelay(() -> look(null), pause, pause, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "database-watch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Looks, and whatever happens looks again next time.
   *
   * @param heard of what failed since the last look, if that is why it looks
   */
  private void look(@Nullable Throwable heard) {
    lookIsDue.set(false);
    try {
      ask(heard);
    } catch (RuntimeException e) {
      LOG.error("The database cannot be watched at the moment.", e);
    }
  }

  private void ask(@Nullable Throwable heard) {
    boolean writes = failing || heard != null || ++looksSinceWriting >= properties.looksUntilWriting();
    Exception failure = probe.failure(writes);
    if (writes && failure == null) {
      looksSinceWriting = 0;
    }
    if (heard == null && looksUntilForgotten > 0) {
      looksUntilForgotten--;
    }
    failing = failure != null;
    outOfReach = failure != null && Outage.isOutOfReach(failure);
    if (failure != null) {
      looksUntilForgotten = properties.looksUntilForgotten();
      probe.openAnew();
    }
    tell(Stream.of(Optional.ofNullable(heard), Optional.ofNullable(failure)).flatMap(Optional::stream)
        .map(Outage::reason).distinct().collect(Collectors.joining("; ")));
  }

  private void tell(String reason) {
    if (!reason.isEmpty()) {
      say(reason);
    } else if (looksUntilForgotten > 0) {
      looksSinceSaid++;
    } else if (looksSinceSaid > 0) {
      looksSinceSaid = 0;
      LOG.info("The database answers and keeps everything again; {} entries of the log were left out.", log.leftOut());
    }
  }

  /** At once, and then each minute. */
  private void say(String reason) {
    if (looksSinceSaid == 0 || looksSinceSaid * properties.every().toMillis() >= MINUTE) {
      looksSinceSaid = 0;
      LOG.error("The database is out of reach or keeps nothing. What cannot be kept is refused (503) until the cause is "
          + "gone; no restart is needed. {} entries of the log were left out. The reason: {}", log.leftOut(), reason);
    }
    looksSinceSaid++;
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = looks;
    looks = null;
    if (ending != null) {
      ending.shutdown();
      probe.close();
      log.end();
    }
  }

  @Override
  public boolean isRunning() {
    return looks != null;
  }

  /** Right after what keeps the file small, and to the end of all work. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }
}
