package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;

/** The complaint was answered at once, without any department (FD-9). */
public record ComplaintSettled(CaseNumber complaintNumber) {
}
