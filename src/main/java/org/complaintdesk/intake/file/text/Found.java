package org.complaintdesk.intake.file.text;

/**
 * Something about a file that was stated or found out.
 *
 * @param by how it is known
 */
public record Found<T>(T value, ImportReason by) {
}
