package org.complaintdesk.database;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of the embedded database near the size of its content while the desk works, and rests while nothing is
 * written. With any other database it does nothing.
 */
@Component
class FileCompaction implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FileCompaction.class);
  private static final int STEPS_A_LOOK = 16;
  private static final long LONGEST_STEP_SECONDS = 8;
  private static final long UNSEEN = -1;

  private final JdbcTemplate database;
  private final CompactionProperties properties;
  private final ReentrantLock working = new ReentrantLock();

  private volatile boolean stopping;
  private volatile @Nullable DatabaseFile file;
  private @Nullable ScheduledExecutorService looks;
  private long seen = UNSEEN;
  private boolean failing;

  FileCompaction(JdbcTemplate database, CompactionProperties properties) {
    this.database = database;
    this.properties = properties;
  }

  @Override
  public void start() {
    stopping = false;
    file = find();
    if (file == null) {
      return;
    }
    long pause = properties.every().toMillis();
    looks = Executors.newSingleThreadScheduledExecutor(FileCompaction::thread);
    looks.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "database-file");
    thread.setDaemon(true);
    return thread;
  }

  private @Nullable DatabaseFile find() {
    ConnectionCallback<Optional<DatabaseFile>> behind = connection -> DatabaseFile.of(connection, properties);
    DatabaseFile found = Objects.requireNonNull(database.execute(behind)).orElse(null);
    if (found == null || found.isSafe()) {
      return found;
    }
    LOG.warn("The database file is not compacted and grows, because its address lacks settings without which H2 may lose "
        + "what was written last: add those that complaint-desk.database.h2-settings names to spring.datasource.url.");
    return null;
  }

  /**
   * Compacts the file if something was written since the last time; who comes while another is at it does nothing.
   *
   * @return whether the next time has something to do, even if nothing is written until then
   */
  boolean look() {
    if (!working.tryLock()) {
      return false;
    }
    try {
      DatabaseFile current = opened();
      boolean goesOn = current != null && current.version() != seen && compact(current);
      recovered();
      return goesOn;
    } catch (RuntimeException e) {
      failed(e);
      return false;
    } finally {
      working.unlock();
    }
  }

  private boolean compact(DatabaseFile current) {
    long size = current.size();
    long extent = current.extent();
    int steps = 0;
    while (steps < STEPS_A_LOOK && !stopping && current.compact(() -> stopping)) {
      steps++;
    }
    if (steps > 0) {
      LOG.debug("The database file was compacted in {} steps: {} bytes, then {}.", steps, size, current.size());
    }
    boolean goesOn = steps == STEPS_A_LOOK && current.extent() < extent;
    seen = goesOn ? UNSEEN : current.version();
    return goesOn;
  }

  /** H2 closes a file that nobody is connected to, and opens it anew. */
  private @Nullable DatabaseFile opened() {
    DatabaseFile current = file;
    if (current != null && current.isClosed()) {
      current = find();
      file = current;
    }
    return current;
  }

  private void recovered() {
    if (failing) {
      LOG.info("The database file is compacted again.");
    }
    failing = false;
  }

  /** Once for all failures in a row; of a disk that is full the watch of the database speaks. */
  private void failed(RuntimeException reason) {
    if (Outage.isBehind(reason)) {
      return;
    }
    if (!failing) {
      LOG.warn("The database file cannot be compacted: it grows until that succeeds. The desk works on and tries "
          + "again every {} ms. The reason: {}", properties.every().toMillis(), reason.toString());
    }
    failing = true;
  }

  /** Compacts what is left, for a limited time. */
  @Override
  public void stop() {
    ScheduledExecutorService ending = looks;
    looks = null;
    if (ending == null) {
      return;
    }
    ending.execute(this::finish);
    ending.shutdown();
    try {
      if (!ending.awaitTermination(properties.atStop().toMillis(), TimeUnit.MILLISECONDS)) {
        stopping = true;
        // never interrupted: who is interrupted while he reads the file closes it for everybody
        ending.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
    file = null;
  }

  private void finish() {
    boolean goesOn = true;
    while (goesOn && !stopping) {
      goesOn = look();
    }
  }

  @Override
  public boolean isRunning() {
    return looks != null;
  }

  /** The first to start and the last to stop. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
