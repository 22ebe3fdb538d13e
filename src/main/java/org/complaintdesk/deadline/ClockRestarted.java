package org.complaintdesk.deadline;

/** The last wait of a complaint is over; its clock runs again (DL-6). */
record ClockRestarted(String complaintNumber) {
}
