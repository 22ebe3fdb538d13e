/**
 * The watch beside each case: when to remind whom, and the timer that it sleeps by (DL-7). Knows deadlines on record
 * and notices, but not how a deadline is set.
 */
@NullMarked
package org.complaintdesk.deadline.watch;

import org.jspecify.annotations.NullMarked;

