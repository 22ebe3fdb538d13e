package org.complaintdesk.tasklist;

/** The file of a case as a person reads it: of a complaint, or of another case such as an incident. */
sealed interface CaseFileView permits CaseView, NonComplaintCaseView {
}
