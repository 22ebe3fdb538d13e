package org.complaintdesk.intake;

import java.time.Clock;
import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.intake.DataAccess.What;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints as their readers may see them. Names and numbers are masked, except for the caller who registered the
 * ticket and for whoever holds a task of the case; who saw them, and who looked into an ended case, is on record (PR-1,
 * AR-1).
 */
@Service
class Tickets {

  private final Complaints complaints;
  private final CaseHolders holders;
  private final DataAccessRepository accesses;
  private final TicketView view;
  private final Clock clock;

  Tickets(Complaints complaints, CaseHolders holders, DataAccessRepository accesses, TicketView view, Clock clock) {
    this.complaints = complaints;
    this.holders = holders;
    this.accesses = accesses;
    this.view = view;
    this.clock = clock;
  }

  /** The answer to whoever has just sent the ticket in. */
  @Transactional
  TroubleTicket answer(Receipt receipt, String caller, Locale language) {
    Complaint complaint = complaints.get(receipt.number());
    return receipt.first() ? view.of(complaint, true, language) : read(complaint, caller, language);
  }

  /**
   * The ticket of that number.
   *
   * @throws TicketFault when there is none
   */
  @Transactional
  TroubleTicket read(String number, String caller, Locale language) {
    Complaint complaint = complaints.find(number)
        .orElseThrow(() -> TicketFault.of(HttpStatus.NOT_FOUND, "no-such-ticket"));
    return read(complaint, caller, language);
  }

  private TroubleTicket read(Complaint complaint, String caller, Locale language) {
    boolean full = complaint.registeredBy().equals(caller) || holders.holds(caller, complaint.number());
    boolean ended = complaint.status().isEnd();
    if (full || ended) {
      accesses.save(new DataAccess(clock.instant(), caller, complaint.number(), what(full, ended)));
    }
    return view.of(complaint, full, language);
  }

  private static What what(boolean full, boolean ended) {
    if (!ended) {
      return What.FULL_TICKET;
    }
    return full ? What.FULL_ENDED_CASE : What.ENDED_CASE;
  }
}
