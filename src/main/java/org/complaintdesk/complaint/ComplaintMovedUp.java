package org.complaintdesk.complaint;

/**
 * A complaint moved up in the queues, with all that is done for it (RS-3, IN-8).
 *
 * @param by how far
 * @param upTo and not further than here
 */
public record ComplaintMovedUp(String complaintNumber, int by, int upTo) {
}
