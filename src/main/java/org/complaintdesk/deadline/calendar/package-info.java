/** The business calendar and its FEEL functions (DL-5). Knows no deadline. */
@NullMarked
package org.complaintdesk.deadline.calendar;

import org.jspecify.annotations.NullMarked;

