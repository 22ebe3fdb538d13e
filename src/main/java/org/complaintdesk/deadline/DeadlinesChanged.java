package org.complaintdesk.deadline;

import org.complaintdesk.desk.CaseNumber;

/** Deadlines of a complaint stand elsewhere or still, are met, or run again: other reminders are to come (DL-7). */
public record DeadlinesChanged(CaseNumber complaintNumber) {
}
