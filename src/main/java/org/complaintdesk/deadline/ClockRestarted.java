package org.complaintdesk.deadline;

import org.complaintdesk.desk.CaseNumber;

/** The last wait of a complaint is over; its clock runs again (DL-6). */
record ClockRestarted(CaseNumber complaintNumber) {
}
