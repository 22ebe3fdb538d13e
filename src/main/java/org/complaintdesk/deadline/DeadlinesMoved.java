package org.complaintdesk.deadline;

/** Deadlines of a complaint stand elsewhere, stand still, are met, or run again: what is to be reminded has changed (DL-7). */
record DeadlinesMoved(String complaintNumber) {
}
