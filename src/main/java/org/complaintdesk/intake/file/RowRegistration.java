package org.complaintdesk.intake.file;

import java.util.Objects;
import java.util.UUID;
import org.complaintdesk.intake.FileRow;
import org.complaintdesk.intake.Intake;
import org.complaintdesk.intake.Receipt;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.ticket.PrivateStackTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/** Has the rows of one import registered, each in a transaction of its own, the way of a ticket that another system sends. */
final class RowRegistration {

  private static final Logger LOG = LoggerFactory.getLogger(RowRegistration.class);
  private static final String CONFLICT = "conflict";

  /**
   * What came of a row.
   *
   * @param rejection why it was not registered, or null when it is on record
   */
  record Result(Kind kind, @Nullable ImportRejection rejection) {

    static final Result REGISTERED = new Result(Kind.REGISTERED, null);
    static final Result SKIPPED = new Result(Kind.SKIPPED, null);

    /** The ways in which a row can end. */
    enum Kind {
      REGISTERED,
      /** Its complaint was on record already. */
      SKIPPED,
      /** By a fault of the row. */
      REJECTED,
      /** By no fault of its own. */
      FAILED
    }
  }

  private final FileImport work;
  private final Intake intake;

  RowRegistration(FileImport work, Intake intake) {
    this.work = work;
    this.intake = intake;
  }

  /**
   * Registers a row, or says why not.
   *
   * @throws org.springframework.dao.DataAccessException when nothing can be said about the row now, but later
   */
  Result register(TroubleTicket ticket, ImportTickets tickets, long line) {
    try {
      return receiptOf(ticket, line).first() ? Result.REGISTERED : Result.SKIPPED;
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
      throw away;
    } catch (TicketFault fault) {
      if (fault.status() == HttpStatus.SERVICE_UNAVAILABLE) {
        throw new CannotAcquireLockException("The same ticket is just being registered by somebody else.", fault);
      }
      return rejected(tickets, line, fault.code().equals(CONFLICT) ? registeredOtherwise(fault) : fault,
          fault.field() == null ? null : ImportTickets.target(ticket, fault.field()));
    } catch (RuntimeException | StackOverflowError failure) {
      String reference = UUID.randomUUID().toString();
      LOG.error("Import {}: line {} failed; reference {}:\n{}", work.id(), line, reference, PrivateStackTrace.of(failure));
      TicketFault fault = TicketFault.of(HttpStatus.INTERNAL_SERVER_ERROR, "row-failed", reference);
      return new Result(Result.Kind.FAILED, rejection(tickets, line, fault, null));
    }
  }

  /** What comes of a row that cannot be registered as it is. */
  Result rejected(ImportTickets tickets, long line, TicketFault fault, @Nullable String target) {
    return new Result(Result.Kind.REJECTED, rejection(tickets, line, fault, target));
  }

  private Receipt receiptOf(TroubleTicket ticket, long line) {
    FileRow row = new FileRow(work.id(), line);
    return work.form().isHistory() ? intake.takeOver(ticket, work.sentBy(), row)
        : intake.submit(ticket, work.sentBy(), row);
  }

  /** Whoever sent a file once more, mended, is told which complaint has the words of the first time. */
  private static TicketFault registeredOtherwise(TicketFault fault) {
    return TicketFault.of(fault.status(), "registered-otherwise", Objects.requireNonNullElse(fault.detail(), "?"));
  }

  private ImportRejection rejection(ImportTickets tickets, long line, TicketFault fault, @Nullable String target) {
    return new ImportRejection(new ImportRejection.Row(work.id(), line), fault, target,
        target == null ? "" : tickets.columns(target));
  }
}
