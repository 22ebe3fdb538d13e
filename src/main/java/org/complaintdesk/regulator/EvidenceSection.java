package org.complaintdesk.regulator;

import org.complaintdesk.tasklist.form.CaseSection;

/** @param evidenceOf the task from which the page of evidence of the case is opened (RG-1) */
record EvidenceSection(String evidenceOf) implements CaseSection {
}
