package org.complaintdesk.intake.ticket;

import java.util.List;
import java.util.Objects;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.StatusChange;
import org.complaintdesk.consent.WithdrawalPolicy;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.Registration;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketLinks;
import org.complaintdesk.intake.TicketStatus;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;
import org.complaintdesk.reopening.ReopenReason;
import org.complaintdesk.reopening.Reopenings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes to a ticket from outside: what is added to it, what the customer asks for, and that it is taken back (NG-4).
 * Everything else is set by its handling. What a patch takes back that already is, or adds once more a moment later, is
 * left as it is, so that it may come twice. A request is made each time that it comes, and every change once for a key of
 * the caller's own (IN-9).
 */
@Service
class TicketChanges {

  private final Complaints complaints;
  private final ComplaintHandling handling;
  private final TicketNotes notes;
  private final TicketRequests requests;
  private final Reopenings reopenings;
  private final TicketLinks links;
  private final ChangeKeys keys;
  private final Registration registration;
  private final WithdrawalPolicy withdrawals;
  private final ChangeProperties properties;

  TicketChanges(Complaints complaints, ComplaintHandling handling, TicketNotes notes, TicketRequests requests,
      Reopenings reopenings, TicketLinks links, ChangeKeys keys, Registration registration,
      WithdrawalPolicy withdrawals, ChangeProperties properties) {
    this.complaints = complaints;
    this.handling = handling;
    this.notes = notes;
    this.requests = requests;
    this.reopenings = reopenings;
    this.links = links;
    this.keys = keys;
    this.registration = registration;
    this.withdrawals = withdrawals;
    this.properties = properties;
  }

  /**
   * Makes all the changes of a patch, or none, and tells what of it was not taken over.
   *
   * @param idempotencyKey the header {@code Idempotency-Key}, when it was sent
   * @throws TicketFault when there is no such ticket, the caller may not change it, or something of the patch cannot be
   *     done
   */
  @Transactional
  NotTaken apply(CaseNumber number, TicketPatch patch, Authentication caller, @Nullable String idempotencyKey) {
    Complaint complaint = complaints.findForChange(number)
        .orElseThrow(() -> TicketFault.of(HttpStatus.NOT_FOUND, "no-such-ticket"));
    boolean ofTheDesk = isOfTheDesk(caller);
    Login login = new Login(caller.getName());
    if (!ofTheDesk && !complaint.arrival().registeredBy().equals(login)) {
      throw TicketFault.of(HttpStatus.FORBIDDEN, "not-your-ticket");
    }
    if (patch.id() != null && !patch.id().equals(number.value())) {
      throw TicketFault.at(TicketPatch.ID, "not-changeable");
    }
    boolean keyed = idempotencyKey != null;
    if (idempotencyKey != null && !keys.take(idempotencyKey, login, number, patch)) {
      return NotTaken.NOTHING;
    }
    NotTaken notTaken = patch.request() == null ? change(complaint, patch, new By(login, ofTheDesk, keyed))
        : request(complaint, patch, patch.request());
    links.link(number, patch.relationships(), login, ofTheDesk);
    registration.tellUnkept(number, notTaken.unkept());
    return notTaken;
  }

  /**
   * Who changes a ticket, and how.
   *
   * @param keyed whether a key of the caller's own says that the change is new
   */
  private record By(Login caller, boolean ofTheDesk, boolean keyed) {
  }

  private NotTaken request(Complaint complaint, TicketPatch patch, TicketRequest request) {
    asksToWithdraw(complaint, patch);
    requireNoStatus(patch);
    return NotTaken.of(patch, requests.make(complaint, request, patch.notes()), List.of());
  }

  private NotTaken change(Complaint complaint, TicketPatch patch, By by) {
    boolean withdraw = asksToWithdraw(complaint, patch);
    if (withdraw && by.ofTheDesk() && !withdrawals.isAtOnce(complaint)) {
      throw TicketFault.conflict(TicketPatch.STATUS, "withdrawal-asked-first");
    }
    boolean answersUs = !by.ofTheDesk() && complaint.status() == ComplaintStatus.WAITING_FOR_CUSTOMER;
    TicketNotes.Sorted sorted = notes.sorted(complaint, patch.notes(), by.caller(), by.keyed() || answersUs);
    if (complaint.status().isEnd() && !by.ofTheDesk() && !sorted.added().isEmpty()) {
      reopen(complaint, sorted.added().get(0));
    }
    add(complaint, sorted.added(), answersUs);
    if (withdraw && !handling.withdraw(complaint.number(), patch.reason())) {
      throw notTaken(complaint, TicketPatch.STATUS);
    }
    return NotTaken.of(patch, sorted.added(), sorted.repeated());
  }

  /** A client's note to a closed ticket opens it again, as the table says (NG-10); a colleague's words never do. */
  private void reopen(Complaint complaint, PatchNote note) {
    reopenings.refusal(complaint, ReopenReason.CUSTOMER_NOTE).ifPresent(refusal -> {
      throw TicketFault.conflict(note.place(), TicketRequests.code(refusal.reason()));
    });
    reopenings.reopen(complaint.number(), ReopenReason.CUSTOMER_NOTE, Objects.requireNonNull(note.text()));
  }

  /** The first of what a client sends while we wait is the answer; a colleague's words never are. */
  private void add(Complaint complaint, List<PatchNote> added, boolean answersUs) {
    List<String> texts = added.stream().map(note -> Objects.requireNonNull(note.text())).toList();
    if (texts.isEmpty()) {
      return;
    }
    boolean taken = !answersUs || handling.customerReplied(complaint.number(), texts.get(0));
    List<String> additions = answersUs ? texts.subList(1, texts.size()) : texts;
    if (!taken || !additions.isEmpty() && !handling.addNotes(complaint.number(), additions)) {
      throw notTaken(complaint, added.get(0).place());
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

  private boolean isOfTheDesk(Authentication caller) {
    return !caller.getAuthorities().stream().map(GrantedAuthority::getAuthority)
        .allMatch(properties.ownOnly()::contains);
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
