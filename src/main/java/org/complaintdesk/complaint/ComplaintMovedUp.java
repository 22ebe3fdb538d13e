package org.complaintdesk.complaint;

import org.complaintdesk.process.Raise;

/**
 * A complaint moved up in the queues, with all that is done for it (RS-3, IN-8).
 *
 * @param raise how far
 */
public record ComplaintMovedUp(String complaintNumber, Raise raise) {
}
