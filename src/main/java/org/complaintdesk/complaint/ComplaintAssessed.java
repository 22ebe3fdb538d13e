package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;

/** A review has confirmed how urgent the complaint is and what it is about (CL-3, CL-5). */
public record ComplaintAssessed(CaseNumber complaintNumber) {
}
