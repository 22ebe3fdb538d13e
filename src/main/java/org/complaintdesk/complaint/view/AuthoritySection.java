package org.complaintdesk.complaint.view;

import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What whoever works on a task may settle alone in this case (FD-13).
 *
 * @param authority {@code up-to} an amount, {@code no-money}, {@code none} where nothing at all may be settled alone, and
 *     {@code unknown} where the table cannot answer
 * @param mayGrant the highest amount in yuan
 */
record AuthoritySection(String authority, double mayGrant) implements CaseSection {
}
