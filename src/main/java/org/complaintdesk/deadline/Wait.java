package org.complaintdesk.deadline;

import java.time.Instant;

/** A finished wait for the customer. */
record Wait(Instant from, Instant to) {
}
