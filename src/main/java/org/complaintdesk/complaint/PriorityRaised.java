package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.PriorityRaise;

/**
 * A complaint moved up in the queues, with all that is done for it (RS-3, IN-8).
 *
 * @param raise how far
 */
public record PriorityRaised(CaseNumber complaintNumber, PriorityRaise raise) {
}
