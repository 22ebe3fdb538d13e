package org.complaintdesk.intake.ticket;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may change tickets.
 *
 * @param ownOnly groups whose members change only the tickets that they sent themselves
 */
@ConfigurationProperties("complaint-desk.intake.change")
record ChangeProperties(@DefaultValue("api-client") Set<String> ownOnly) {
}
