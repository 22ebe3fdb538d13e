package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;

/** A complaint was filed, whichever way it has ended (AR-1). */
public record ComplaintEnded(CaseNumber complaintNumber) {
}
