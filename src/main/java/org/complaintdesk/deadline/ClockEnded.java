package org.complaintdesk.deadline;

import org.complaintdesk.desk.CaseNumber;

/** A complaint is over, and its clock with it. */
public record ClockEnded(CaseNumber complaintNumber) {
}
