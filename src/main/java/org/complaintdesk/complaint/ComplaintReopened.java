package org.complaintdesk.complaint;

/** The customer says that it is not solved; the complaint goes on (NG-6). */
public record ComplaintReopened(String complaintNumber) {
}
