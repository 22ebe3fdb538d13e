/** Complaint Desk: complaints of a telecom operator's customers, handled on processes and decision tables. */
@NullMarked
package org.complaintdesk;

import org.jspecify.annotations.NullMarked;
