package org.complaintdesk.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A row of an imported file. It is kept with the ticket that it became, so that an import that stopped and goes on knows
 * which rows it had registered.
 *
 * @param importId the import
 * @param line the line of the file on which the row begins, from 1
 */
@Embeddable
public record FileRow(@Column(name = "import_id") String importId, @Column(name = "import_line") long line) {
}
