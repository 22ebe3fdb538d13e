package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;

/** The customer knows the result (NG-2). */
public record CustomerTold(CaseNumber complaintNumber) {
}
