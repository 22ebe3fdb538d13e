package org.complaintdesk.complaint;

/** The complaint was answered at once, without any department (FD-9). */
public record ComplaintSettled(String complaintNumber) {
}
