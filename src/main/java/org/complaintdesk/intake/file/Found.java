package org.complaintdesk.intake.file;

/**
 * Something about a file that was stated or found out.
 *
 * @param by how it is known
 */
record Found<T>(T value, ImportReason by) {
}
