package org.complaintdesk.absence;

/** Somebody is away from this moment on. */
public record WentAway(Away away) {
}
