package org.complaintdesk.intake.ticket;

import java.util.List;
import java.util.Objects;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.StatusChange;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketStatus;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes to a ticket from outside: what is added to it, what the customer asks for, and that it is taken back (NG-4).
 * Everything else is set by its handling. What a patch adds or takes back that already holds is left as it is, so that it
 * may come twice. A request is made each time that it comes, but once for a key of the caller's own (IN-9).
 */
@Service
class TicketChanges {

  private final Complaints complaints;
  private final ComplaintHandling handling;
  private final TicketNotes notes;
  private final TicketRequests requests;
  private final ChangeKeys keys;
  private final ChangeProperties properties;

  TicketChanges(Complaints complaints, ComplaintHandling handling, TicketNotes notes, TicketRequests requests,
      ChangeKeys keys, ChangeProperties properties) {
    this.complaints = complaints;
    this.handling = handling;
    this.notes = notes;
    this.requests = requests;
    this.keys = keys;
    this.properties = properties;
  }

  /**
   * Makes all the changes of a patch, or none.
   *
   * @param idempotencyKey the header {@code Idempotency-Key}, when it was sent
   * @throws TicketFault when there is no such ticket, the caller may not change it, or something of the patch cannot be
   *     done
   */
  @Transactional
  void apply(CaseNumber number, TicketPatch patch, Authentication caller, @Nullable String idempotencyKey) {
    Complaint complaint = complaints.findForChange(number)
        .orElseThrow(() -> TicketFault.of(HttpStatus.NOT_FOUND, "no-such-ticket"));
    requireMayChange(complaint, caller);
    if (patch.id() != null && !patch.id().equals(number.value())) {
      throw TicketFault.at(TicketPatch.ID, "not-changeable");
    }
    Login login = new Login(caller.getName());
    if (idempotencyKey == null || keys.take(idempotencyKey, login, number, patch)) {
      change(complaint, patch, login);
    }
  }

  private void change(Complaint complaint, TicketPatch patch, Login caller) {
    boolean withdraw = asksToWithdraw(complaint, patch);
    if (patch.request() != null) {
      requireNoStatus(patch);
      requests.make(complaint, patch.request(), patch.notes());
      return;
    }
    for (PatchNote note : notes.added(complaint, patch.notes(), caller)) {
      if (!handling.supplement(complaint.number(), Objects.requireNonNull(note.text()))) {
        throw notTaken(complaint, note.place());
      }
    }
    if (withdraw && !handling.withdraw(complaint.number(), patch.reason())) {
      throw notTaken(complaint, TicketPatch.STATUS);
    }
  }

  /** Whoever takes the ticket back has nothing to ask for any more. */
  private static void requireNoStatus(TicketPatch patch) {
    if (TicketStatus.of(ComplaintStatus.WITHDRAWN).equals(patch.status())) {
      throw TicketFault.at(TicketPatch.REQUEST_VALUE, "not-with-cancelled");
    }
  }

  /** The case is over, or it is handled by a model that waits for no such thing. */
  private static TicketFault notTaken(Complaint complaint, String place) {
    return TicketFault.conflict(place, complaint.status().isEnd() ? "ended" : "not-awaited");
  }

  private void requireMayChange(Complaint complaint, Authentication caller) {
    boolean onlyOwn = caller.getAuthorities().stream().map(GrantedAuthority::getAuthority)
        .allMatch(properties.ownOnly()::contains);
    if (onlyOwn && !complaint.arrival().registeredBy().equals(new Login(caller.getName()))) {
      throw TicketFault.of(HttpStatus.FORBIDDEN, "not-your-ticket");
    }
  }

  private static boolean asksToWithdraw(Complaint complaint, TicketPatch patch) {
    String withdrawn = TicketStatus.of(ComplaintStatus.WITHDRAWN);
    if (patch.reason() != null && !withdrawn.equals(patch.status())) {
      throw TicketFault.at(TicketPatch.REASON, "only-with-cancelled");
    }
    if (patch.status() == null || patch.status().equals(TicketStatus.of(complaint.status()))) {
      requireSameReason(complaint, patch);
      return false;
    }
    if (complaint.status().isEnd()) {
      throw TicketFault.conflict(TicketPatch.STATUS, "ended");
    }
    if (!patch.status().equals(withdrawn)) {
      throw TicketFault.conflict(TicketPatch.STATUS, "set-by-handling");
    }
    return true;
  }

  private static void requireSameReason(Complaint complaint, TicketPatch patch) {
    List<StatusChange> changes = complaint.statusChanges();
    if (patch.reason() != null && !patch.reason().equals(changes.get(changes.size() - 1).reason())) {
      throw TicketFault.conflict(TicketPatch.REASON, "ended");
    }
  }
}
