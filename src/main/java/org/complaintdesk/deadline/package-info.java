/**
 * Business calendar, its FEEL functions, and the deadlines of complaints with their pauses and explanation.
 *
 * <p>Requirements DL-1 to DL-6 and DL-8.
 */
@NullMarked
package org.complaintdesk.deadline;

import org.jspecify.annotations.NullMarked;
