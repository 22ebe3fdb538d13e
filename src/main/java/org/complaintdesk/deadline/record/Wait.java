package org.complaintdesk.deadline.record;

import java.time.Instant;

/** A finished wait for the customer. */
public record Wait(Instant from, Instant to) {
}
