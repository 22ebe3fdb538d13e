package org.complaintdesk.intake.ticket;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may change tickets, and what counts as sent again.
 *
 * @param ownOnly groups whose members change only the tickets that they sent themselves; whoever is in another group, too,
 *     is somebody of the desk
 * @param repeatWithin for so long the same words of the same caller, sent without a key, are the same note (IN-9)
 */
@ConfigurationProperties("complaint-desk.intake.change")
record ChangeProperties(@DefaultValue("api-client") Set<String> ownOnly,
    @DefaultValue("PT1H") Duration repeatWithin) {
}
