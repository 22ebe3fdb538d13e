package org.complaintdesk.call;

import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What a form that is filled in while somebody calls needs to know of its process.
 *
 * @param callsAgain whether a customer who is not reached is called again by the table of contacts
 */
record CallsAgainSection(boolean callsAgain) implements CaseSection {
}
