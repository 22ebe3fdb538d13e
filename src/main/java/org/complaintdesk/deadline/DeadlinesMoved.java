package org.complaintdesk.deadline;

/** Deadlines of a complaint stand elsewhere or still, are met, or run again: other reminders are to come (DL-7). */
public record DeadlinesMoved(String complaintNumber) {
}
