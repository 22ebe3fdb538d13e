/**
 * Tables that could not answer while a case went on: told in the case file, held as an incident in Cockpit, and made good
 * when the table is right again. Of capabilities it knows no more than that a complaint is over.
 */
@NullMarked
package org.complaintdesk.repair;

import org.jspecify.annotations.NullMarked;
