package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;

/** A complaint whose customer knew a result goes on: it is not solved, or it is escalated (NG-6, ES-2). */
public record ComplaintReopened(CaseNumber complaintNumber) {
}
