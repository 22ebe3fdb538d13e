package org.complaintdesk.intake.file;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.complaintdesk.database.Outage;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.file.FileImport.State;
import org.complaintdesk.intake.file.Imports.TakenOverException;
import org.complaintdesk.intake.ticket.PrivateStackTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works on the imports, one at a time, and takes over those that stopped with the program that worked on them. */
@Component
class ImportWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final long LONGEST_ROW_MILLIS = 20_000;

  private final String name = UUID.randomUUID().toString();
  private final Semaphore news = new Semaphore(0);
  private final Imports imports;
  private final ImportReader reader;
  private final Intake intake;
  private final OnBehalf onBehalf;
  private final ImportProperties properties;

  private volatile boolean stopping;
  private volatile @Nullable Thread thread;

  ImportWorker(Imports imports, ImportReader reader, Intake intake, OnBehalf onBehalf, ImportProperties properties) {
    this.imports = imports;
    this.reader = reader;
    this.intake = intake;
    this.onBehalf = onBehalf;
    this.properties = properties;
  }

  /** There may be something to do. */
  void wake() {
    news.release();
  }

  /**
   * Works on the import that waits longest, to its end.
   *
   * @return false when there was none
   */
  boolean workOnNext() {
    Optional<FileImport> next = imports.takeNext(name);
    next.ifPresent(this::work);
    return next.isPresent();
  }

  /** Works on the import of that id, to its end. */
  void workOn(String id) {
    work(imports.take(id, name));
  }

  private void work(FileImport work) {
    try (RowCrew crew = new RowCrew(properties.rowsAtOnce(), inNameOf(work.sentBy()))) {
      new ImportRun(work, name, imports, intake, crew, properties, () -> stopping).goThrough(reader);
    } catch (TakenOverException | OptimisticLockingFailureException e) {
      LOG.warn("Import {}: another worker took it over.", work.id());
    } catch (DataAccessException | TransactionException away) {
      throw away;
    } catch (RuntimeException e) {
      LOG.error("Import {}: given up.\n{}", work.id(), PrivateStackTrace.of(e));
      imports.end(work.id(), name, State.FAILED);
    }
  }

  private Consumer<Runnable> inNameOf(Login sender) {
    return rows -> onBehalf.work(sender, ImportApi.IMPORTS, rows);
  }

  private void workUntilStopped() {
    while (!stopping) {
      if (!worked()) {
        await();
      }
    }
  }

  private boolean worked() {
    try {
      return workOnNext();
    } catch (RuntimeException e) {
      // such as a database that is away, of which the log says enough: the lease runs out, and the import is taken up again
      if (!Outage.isBehind(e)) {
        LOG.error("Imports cannot be worked on at the moment.\n{}", PrivateStackTrace.of(e));
      }
      return false;
    }
  }

  private void await() {
    try {
      if (news.tryAcquire(properties.lookout().toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  @Override
  public void start() {
    if (!properties.inBackground()) {
      return;
    }
    stopping = false;
    Thread started = new Thread(this::workUntilStopped, "file-import");
    started.start();
    thread = started;
  }

  /** Lets the row at hand be registered; the others wait for the next start. */
  @Override
  public void stop() {
    stopping = true;
    Thread working = thread;
    thread = null;
    if (working == null) {
      return;
    }
    wake();
    try {
      working.join(LONGEST_ROW_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
