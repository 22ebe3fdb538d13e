package org.complaintdesk.deadline;

/** The clock of a complaint stands from now on (DL-6). */
record ClockStopped(String complaintNumber, String reason) {
}
