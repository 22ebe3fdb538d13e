/**
 * Deadlines of complaints: set, met, stopped while somebody else is waited for, moved and explained (DL-1 to DL-8).
 * Knows complaints, but not what is done about them.
 */
@NullMarked
package org.complaintdesk.deadline;

import org.jspecify.annotations.NullMarked;

