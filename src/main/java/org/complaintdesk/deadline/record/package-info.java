/** Deadlines, waits and reminders as they stand on record, and how a table came to them. Knows nothing of what is done with them. */
@NullMarked
package org.complaintdesk.deadline.record;

import org.jspecify.annotations.NullMarked;

