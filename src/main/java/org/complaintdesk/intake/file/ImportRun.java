package org.complaintdesk.intake.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.file.FileImport.State;
import org.complaintdesk.intake.file.RowRegistration.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one import: several rows at once, each in a transaction of its own, and counts what came of them in the order
 * of the file. The count goes on record every few rows: those after it are looked at again, with the same result, when an
 * import stops in between.
 */
final class ImportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
  /** So many rows are begun before the first of them is waited for; a customer's may come one after the other. */
  private static final int ROWS_AHEAD_OF_EACH_HAND = 8;
  private static final int ROWS_ON_RECORD_TOGETHER = 20;
  /** So many rows one after the other that fail by no fault of their own mean that the desk itself is at fault. */
  private static final int MOST_FAILURES = 10;

  private final FileImport work;
  private final String worker;
  private final Imports imports;
  private final RowRegistration registration;
  private final RowCrew crew;
  private final ImportProperties properties;
  private final BooleanSupplier stopping;

  private final Deque<CompletableFuture<Result>> begun = new ArrayDeque<>();
  private final List<ImportRejection> rejected = new ArrayList<>();
  private ImportCounts counts;
  private long seen;
  private long onRecord;
  private int failures;
  private boolean givenUp;
  private boolean stopped;

  ImportRun(FileImport work, String worker, Imports imports, Intake intake, RowCrew crew, ImportProperties properties,
      BooleanSupplier stopping) {
    this.work = work;
    this.worker = worker;
    this.imports = imports;
    this.registration = new RowRegistration(work, intake);
    this.crew = crew;
    this.properties = properties;
    this.stopping = stopping;
    this.counts = work.counts();
    this.onRecord = counts.done();
  }

  /** Goes through the file from where an earlier worker stopped. */
  void goThrough(ImportReader reader) {
    LOG.info("Import {}: begins after {} of {} rows.", work.id(), counts.done(), work.total());
    reader.read(work.form(), imports.content(work.id()), this::take);
    countUntil(0);
    putOnRecord();
    if (stopped) {
      imports.layDown(work.id(), worker);
      LOG.info("Import {}: laid down after {} of {} rows; it goes on when the desk starts again.", work.id(),
          counts.done(), work.total());
      return;
    }
    imports.end(work.id(), worker, givenUp ? State.FAILED : State.FINISHED);
    LOG.info("Import {}: ended after {} of {} rows; {} registered, {} skipped, {} rejected.", work.id(), counts.done(),
        work.total(), counts.registered(), counts.skipped(), counts.rejected());
  }

  private boolean take(ImportTickets tickets, long line, List<String> cells) {
    if (++seen <= work.counts().done()) {
      return true;
    }
    if (stopping.getAsBoolean()) {
      stopped = true;
      return false;
    }
    begun.add(begin(tickets, line, cells));
    countUntil(ROWS_AHEAD_OF_EACH_HAND * properties.rowsAtOnce());
    return !givenUp;
  }

  private CompletableFuture<Result> begin(ImportTickets tickets, long line, List<String> cells) {
    try {
      TroubleTicket ticket = tickets.ticket(cells);
      return crew.begin(ImportTickets.about(ticket), () -> registration.register(ticket, tickets, line));
    } catch (TicketFault fault) {
      return CompletableFuture.completedFuture(registration.rejected(tickets, line, fault, fault.field()));
    }
  }

  /** Waits for the rows that were begun first, until no more than so many are left. */
  private void countUntil(int left) {
    while (begun.size() > left) {
      count(resultOf(begun.remove()));
      crew.forgetEnded();
    }
  }

  private static Result resultOf(CompletableFuture<Result> row) {
    try {
      return row.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void count(Result result) {
    failures = result.kind() == Result.Kind.FAILED ? failures + 1 : 0;
    givenUp |= failures >= MOST_FAILURES;
    counts = counts.with(result.kind());
    if (result.rejection() != null && counts.rejected() <= properties.keptRejections()) {
      rejected.add(result.rejection());
    }
    if (counts.done() - onRecord >= ROWS_ON_RECORD_TOGETHER) {
      putOnRecord();
    }
    if (counts.done() % properties.rowsPerLogLine() == 0) {
      LOG.info("Import {}: {} of {} rows; {} registered, {} skipped, {} rejected.", work.id(), counts.done(),
          work.total(), counts.registered(), counts.skipped(), counts.rejected());
    }
  }

  private void putOnRecord() {
    imports.progress(work.id(), worker, counts, rejected);
    rejected.clear();
    onRecord = counts.done();
  }
}
