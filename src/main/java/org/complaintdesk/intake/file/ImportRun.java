package org.complaintdesk.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.Receipt;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.file.FileImport.State;
import org.complaintdesk.intake.file.ImportRejection.Row;
import org.complaintdesk.intake.ticket.PrivateStackTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Works on one import: each row goes the way of a ticket that another system sends, in a transaction of its own. What
 * came of it goes on record with every complaint that is registered, and otherwise every few rows: those are looked at
 * again, with the same result, when an import stops in between.
 */
final class ImportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
  private static final String CONFLICT = "conflict";
  private static final int ROWS_ON_RECORD_TOGETHER = 200;
  /** So many rows one after the other that fail by no fault of their own mean that the desk itself is at fault. */
  private static final int MOST_FAILURES = 10;

  private final FileImport work;
  private final String worker;
  private final Imports imports;
  private final Intake intake;
  private final ImportProperties properties;
  private final BooleanSupplier stopping;

  private final List<ImportRejection> rejected = new ArrayList<>();
  private ImportCounts counts;
  private long seen;
  private long onRecord;
  private int failures;
  private boolean stopped;

  ImportRun(FileImport work, String worker, Imports imports, Intake intake, ImportProperties properties,
      BooleanSupplier stopping) {
    this.work = work;
    this.worker = worker;
    this.imports = imports;
    this.intake = intake;
    this.properties = properties;
    this.stopping = stopping;
    this.counts = work.counts();
    this.onRecord = counts.done();
  }

  /** Goes through the file from where an earlier worker stopped. */
  void goThrough(ImportReader reader) {
    LOG.info("Import {}: begins after {} of {} rows.", work.id(), counts.done(), work.total());
    reader.read(work.form(), imports.content(work.id()), this::take);
    putOnRecord();
    if (stopped) {
      imports.layDown(work.id(), worker);
      LOG.info("Import {}: laid down after {} of {} rows; it goes on when the desk starts again.", work.id(),
          counts.done(), work.total());
      return;
    }
    imports.end(work.id(), worker, counts.done() == work.total() ? State.FINISHED : State.FAILED);
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
    register(tickets, line, cells);
    if (counts.done() - onRecord >= ROWS_ON_RECORD_TOGETHER) {
      putOnRecord();
    }
    if (counts.done() % properties.rowsPerLogLine() == 0) {
      LOG.info("Import {}: {} of {} rows; {} registered, {} skipped, {} rejected.", work.id(), counts.done(),
          work.total(), counts.registered(), counts.skipped(), counts.rejected());
    }
    return failures < MOST_FAILURES;
  }

  private void register(ImportTickets tickets, long line, List<String> cells) {
    TroubleTicket ticket;
    try {
      ticket = tickets.ticket(cells);
    } catch (TicketFault fault) {
      reject(tickets, line, fault, fault.field());
      return;
    }
    submit(ticket, tickets, line);
  }

  private void submit(TroubleTicket ticket, ImportTickets tickets, long line) {
    try {
      if (receiptOf(ticket).first()) {
        counts = counts.oneRegistered();
        areOnRecord();
      } else {
        counts = counts.oneSkipped();
      }
      failures = 0;
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
      throw away;
    } catch (TicketFault fault) {
      if (fault.status() == HttpStatus.SERVICE_UNAVAILABLE) {
        throw new CannotAcquireLockException("The same ticket is just being registered by somebody else.", fault);
      }
      failures = 0;
      reject(tickets, line, fault.code().equals(CONFLICT) ? registeredOtherwise(fault) : fault,
          fault.field() == null ? null : ImportTickets.target(ticket, fault.field()));
    } catch (RuntimeException | StackOverflowError failure) {
      failures++;
      String reference = UUID.randomUUID().toString();
      LOG.error("Import {}: line {} failed; reference {}:\n{}", work.id(), line, reference, PrivateStackTrace.of(failure));
      reject(tickets, line, TicketFault.of(HttpStatus.INTERNAL_SERVER_ERROR, "row-failed", reference), null);
    }
  }

  private Receipt receiptOf(TroubleTicket ticket) {
    Runnable together = () -> putOnRecord(counts.oneRegistered());
    return work.form().isHistory() ? intake.takeOver(ticket, work.sentBy(), together)
        : intake.submit(ticket, work.sentBy(), null, together);
  }

  /** Whoever sent a file once more, mended, is told which complaint has the words of the first time. */
  private static TicketFault registeredOtherwise(TicketFault fault) {
    return TicketFault.of(fault.status(), "registered-otherwise", Objects.requireNonNullElse(fault.detail(), "?"));
  }

  private void reject(ImportTickets tickets, long line, TicketFault fault, @Nullable String target) {
    counts = counts.oneRejected();
    if (counts.rejected() <= properties.keptRejections()) {
      rejected.add(new ImportRejection(new Row(work.id(), line), fault, target,
          target == null ? "" : tickets.columns(target)));
    }
  }

  private void putOnRecord() {
    putOnRecord(counts);
    areOnRecord();
  }

  private void putOnRecord(ImportCounts current) {
    imports.progress(work.id(), worker, current, rejected);
  }

  private void areOnRecord() {
    rejected.clear();
    onRecord = counts.done();
  }
}
