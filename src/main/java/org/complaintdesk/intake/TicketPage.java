package org.complaintdesk.intake;

import java.util.List;

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
