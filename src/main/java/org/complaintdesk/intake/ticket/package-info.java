/**
 * Trouble tickets over TM Forum TMF621 v5: reading, listing, changing, and the errors that callers get. Knows
 * complaints, their deadlines and the chase of their orders, but no step of their process and no file.
 */
@NullMarked
package org.complaintdesk.intake.ticket;

import org.jspecify.annotations.NullMarked;

