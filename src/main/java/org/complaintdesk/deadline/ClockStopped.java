package org.complaintdesk.deadline;

import org.complaintdesk.desk.CaseNumber;

/** The clock of a complaint stands from now on (DL-6). */
record ClockStopped(CaseNumber complaintNumber, String reason) {
}
