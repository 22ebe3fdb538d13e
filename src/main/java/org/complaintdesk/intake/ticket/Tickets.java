package org.complaintdesk.intake.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.CaseHolders;
import org.complaintdesk.intake.DataAccess;
import org.complaintdesk.intake.DataAccess.What;
import org.complaintdesk.intake.DataAccessRepository;
import org.complaintdesk.intake.Receipt;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketRecordRepository;
import org.complaintdesk.intake.TroubleTicket;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints as their readers may see them. Names and numbers are masked, except for the caller who registered the
 * ticket and for whoever holds a task of the case; who saw them, and who looked into an ended case, is on record (PR-1,
 * AR-1).
 */
@Service
public class Tickets {

  private final Complaints complaints;
  private final ComplaintSearch search;
  private final TicketRecordRepository records;
  private final CaseHolders holders;
  private final DataAccessRepository accesses;
  private final TicketView view;
  private final Clock clock;

  Tickets(Complaints complaints, ComplaintSearch search, TicketRecordRepository records, CaseHolders holders,
      DataAccessRepository accesses, TicketView view, Clock clock) {
    this.complaints = complaints;
    this.search = search;
    this.records = records;
    this.holders = holders;
    this.accesses = accesses;
    this.view = view;
    this.clock = clock;
  }

  /** The answer to whoever has just sent the ticket in. */
  @Transactional
  TroubleTicket answer(Receipt receipt, Login caller, Locale language) {
    Complaint complaint = complaints.get(receipt.number());
    return receipt.first() ? view.of(complaint, true, language) : read(complaint, caller, language);
  }

  /**
   * The ticket of that number.
   *
   * @throws TicketFault when there is none
   */
  @Transactional
  TroubleTicket read(CaseNumber number, Login caller, Locale language) {
    Complaint complaint = complaints.find(number)
        .orElseThrow(() -> TicketFault.of(HttpStatus.NOT_FOUND, "no-such-ticket"));
    return read(complaint, caller, language);
  }

  /**
   * A page of the list. In a list everybody sees names and numbers masked; who is shown more of ended cases than where
   * they stand is on record.
   */
  @Transactional
  TicketPage page(ListRequest request, Selection selection, Login caller, Locale language) {
    List<Complaint> complaints = search.page(request.wanted(), request.offset(), request.limit());
    List<String> ended = complaints.stream().filter(complaint -> complaint.status().isEnd())
        .map(complaint -> complaint.number().value()).toList();
    if (!ended.isEmpty() && selection.tellsTheCase()) {
      accesses.saveAll(clock.instant(), caller.value(), What.ENDED_CASE, ended);
    }
    return new TicketPage(view.masked(complaints, selection.shows(Selection.NOTE), language),
        total(request, complaints.size()));
  }

  /** Counted only where the page does not tell it: a page that is not full is the last one. */
  private long total(ListRequest request, int found) {
    boolean last = found < request.limit() && (found > 0 || request.offset() == 0);
    return last ? request.offset() + (long) found
        : request.ownersAlone().map(records::countByOwners).orElseGet(() -> search.count(request.wanted()));
  }

  private TroubleTicket read(Complaint complaint, Login caller, Locale language) {
    boolean full = complaint.arrival().registeredBy().equals(caller) || holders.holds(caller, complaint.number());
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
