package org.complaintdesk.incident;

import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An incident to which complaints can be attached.
 *
 * @param complaintType its id, such as {@code network.outage}
 * @param region its id; null when it is not known
 * @param complaints how many hang on it
 */
public record OpenIncident(CaseNumber number, String title, String complaintType, @Nullable String region,
    Instant openedAt, long complaints) {
}
