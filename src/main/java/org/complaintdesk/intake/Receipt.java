package org.complaintdesk.intake;

import org.complaintdesk.desk.CaseNumber;

/**
 * What became of a submission.
 *
 * @param number the complaint's number
 * @param first false when the same submission had come before
 */
public record Receipt(CaseNumber number, boolean first) {
}
