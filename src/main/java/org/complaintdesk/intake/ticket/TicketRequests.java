package org.complaintdesk.intake.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.dispatch.WorkOrderHandling;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketText;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;
import org.complaintdesk.reopening.ReopenReason;
import org.complaintdesk.reopening.ReopenRefusedException;
import org.complaintdesk.reopening.ReopenRefusedException.Reason;
import org.complaintdesk.reopening.Reopenings;
import org.complaintdesk.tasklist.form.ActionField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes what a customer asks for reach whoever works on the case: a chase all running orders or, where none runs, whoever
 * holds it (RS-3), a question how the case stands its agents (NG-4), a request to escalate its process (ES-1), an answer
 * whoever asked (CL-3), and a closed case opened again, or a new one taken in its place (NG-10).
 */
@Component
class TicketRequests {

  private final ComplaintHandling handling;
  private final WorkOrderHandling orders;
  private final TicketNotes notes;
  private final Reopenings reopenings;

  TicketRequests(ComplaintHandling handling, WorkOrderHandling orders, TicketNotes notes,
      Reopenings reopenings) {
    this.handling = handling;
    this.orders = orders;
    this.notes = notes;
    this.reopenings = reopenings;
  }

  /**
   * Makes the request of a patch; its new note is what the customer says with it.
   *
   * @return that note, where there is one
   * @throws TicketFault when words are missing, or the case stands so that it cannot be done
   */
  List<PatchNote> make(Complaint complaint, TicketRequest request, List<PatchNote> patchNotes) {
    List<PatchNote> added = notes.withoutEntries(complaint, patchNotes);
    String words = words(request, added);
    if (complaint.status().isEnd() && request != TicketRequest.REOPEN) {
      throw refused("ended");
    }
    switch (request) {
      case CHASE -> chase(complaint.number(), Objects.requireNonNull(words));
      case PROGRESS -> askForProgress(complaint.number(), words);
      case ESCALATION -> escalate(complaint.number(), Objects.requireNonNull(words));
      case REPLY -> reply(complaint.number(), Objects.requireNonNull(words));
      case REOPEN -> reopen(complaint, Objects.requireNonNull(words));
    }
    return added;
  }

  private void chase(CaseNumber number, String words) {
    if (!orders.chaseAll(number, words, true)) {
      throw refused("not-awaited");
    }
  }

  private void askForProgress(CaseNumber number, @Nullable String words) {
    if (!handling.askForProgress(number, words)) {
      throw refused("not-awaited");
    }
  }

  private void escalate(CaseNumber number, String words) {
    if (!handling.isOnOrdinaryWay(number)) {
      throw refused("not-to-be-escalated");
    }
    if (!handling.requestEscalation(number, words, true)) {
      throw refused("not-awaited");
    }
  }

  private void reply(CaseNumber number, String words) {
    if (!handling.awaitsReply(number)) {
      throw refused("no-question");
    }
    if (!handling.customerReplied(number, words)) {
      throw refused("not-awaited");
    }
  }

  /** Where too much time has passed a new complaint is taken, which the ticket names among its relationships. */
  private void reopen(Complaint complaint, String words) {
    Optional<Reason> refusal =
        reopenings.refusal(complaint, ReopenReason.CUSTOMER_ASKS).map(ReopenRefusedException::reason);
    if (refusal.isEmpty()) {
      reopenings.reopen(complaint.number(), ReopenReason.CUSTOMER_ASKS, words);
    } else if (refusal.get() == Reason.TOO_LATE) {
      reopenings.takeAsNew(complaint, words, complaint.arrival().registeredBy());
    } else {
      throw refused(code(refusal.get()));
    }
  }

  /** By which error a reopening is refused. */
  static String code(Reason refusal) {
    return switch (refusal) {
      case TOO_LATE -> "too-late-to-reopen";
      case TOO_OFTEN -> "reopened-too-often";
      case NOT_CLOSED -> "not-ended";
      case OTHER_REASON, NOT_POSSIBLE -> "ended";
    };
  }

  private static @Nullable String words(TicketRequest request, List<PatchNote> added) {
    if (added.size() > 1) {
      throw TicketFault.at(added.get(1).place(), "one-note");
    }
    if (!added.isEmpty()) {
      return TicketText.required(added.get(0).place() + ".text", added.get(0).text(), ActionField.LONGEST_TEXT);
    }
    if (request == TicketRequest.PROGRESS) {
      return null;
    }
    throw TicketFault.at(TicketPatch.NOTE, "no-words");
  }

  private static TicketFault refused(String code) {
    return TicketFault.conflict(TicketPatch.REQUEST_VALUE, code);
  }
}
