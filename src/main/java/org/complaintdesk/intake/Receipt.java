package org.complaintdesk.intake;

/**
 * What became of a submission.
 *
 * @param number the complaint's number
 * @param first false when the same submission had come before
 */
public record Receipt(String number, boolean first) {
}
