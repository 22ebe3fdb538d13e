package org.complaintdesk.process;

import org.complaintdesk.desk.CaseNumber;

/** A table that a case went on without holds in another version now: what was left undone can be made good. */
public record TableRepaired(CaseNumber caseNumber, String table) {
}
