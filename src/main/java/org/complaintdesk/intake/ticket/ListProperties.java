package org.complaintdesk.intake.ticket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tickets are listed.
 *
 * @param limit tickets on a page when a client asks for no number of them
 * @param maxLimit the most that a client may ask for
 */
@ConfigurationProperties("complaint-desk.intake.list")
record ListProperties(@DefaultValue("20") int limit, @DefaultValue("100") int maxLimit) {
}
