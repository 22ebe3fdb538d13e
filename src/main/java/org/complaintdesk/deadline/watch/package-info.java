/** The watch beside each case: when to remind whom, and the timer that it sleeps by (DL-7). */
@NullMarked
package org.complaintdesk.deadline.watch;

import org.jspecify.annotations.NullMarked;

