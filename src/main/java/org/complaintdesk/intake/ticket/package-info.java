/** Trouble tickets over TM Forum TMF621 v5: reading, listing, changing, and the errors that callers get. */
@NullMarked
package org.complaintdesk.intake.ticket;

import org.jspecify.annotations.NullMarked;

