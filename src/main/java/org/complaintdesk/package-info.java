/**
 * Complaint Desk: complaints of a telecom operator's customers, handled on processes and decision tables. Here it only
 * starts: knows none of its rooms, and none knows it.
 */
@NullMarked
package org.complaintdesk;

import org.jspecify.annotations.NullMarked;
