/** Scenarios: complaints on every path of the processes, from intake to the archived case. */
@NullMarked
package org.complaintdesk.handling;

import org.jspecify.annotations.NullMarked;
