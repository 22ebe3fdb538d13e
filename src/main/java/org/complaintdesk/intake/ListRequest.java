package org.complaintdesk.intake;

import org.complaintdesk.complaint.ComplaintQuery;

/**
 * What a client asks of the list of tickets.
 *
 * @param offset how many tickets come before the page
 * @param limit how many are on the page at most
 */
record ListRequest(ComplaintQuery wanted, int offset, int limit) {
}
