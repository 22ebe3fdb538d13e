/** Deadlines, waits and reminders as they stand on record, and how a table came to them. Knows the calendar only. */
@NullMarked
package org.complaintdesk.deadline.record;

import org.jspecify.annotations.NullMarked;

