package org.complaintdesk.complaint;

/** The customer knows the result (NG-2). */
public record CustomerTold(String complaintNumber) {
}
