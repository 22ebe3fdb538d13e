package org.complaintdesk.desk;

/** What can be chosen, and what it is called. */
public record Option(String value, String label) {
}
