/**
 * Deadlines of complaints, the limits of an escalation among them: set, met, stopped while somebody else is waited for,
 * moved and explained (DL-1 to DL-8, ES-4). Knows complaints, but not the work on them: no other capability.
 */
@NullMarked
package org.complaintdesk.deadline;

import org.jspecify.annotations.NullMarked;

