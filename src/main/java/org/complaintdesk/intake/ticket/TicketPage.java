package org.complaintdesk.intake.ticket;

import java.util.List;
import org.complaintdesk.intake.TroubleTicket;

/**
 * A page of the list of tickets.
 *
 * @param total how many tickets there are on all pages
 */
record TicketPage(List<TroubleTicket> tickets, long total) {

  boolean isAll() {
    return tickets.size() == total;
  }
}
