package org.complaintdesk.intake;

import java.time.Duration;
import java.time.Instant;
import org.complaintdesk.complaint.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the desk takes in.
 *
 * @param maxTicketSize the largest ticket that is read
 * @param clockSkew how far a client's clock may be ahead of ours
 * @param earliestReceipt before this no complaint can have been received
 * @param channel the channel of a ticket that names none (own)
 * @param language the customer's language when the ticket names none (IN-10)
 */
@ConfigurationProperties("complaint-desk.intake")
public record IntakeProperties(
    @DefaultValue("1MB") DataSize maxTicketSize,
    @DefaultValue("PT5M") Duration clockSkew,
    @DefaultValue("2000-01-01T00:00:00Z") Instant earliestReceipt,
    @DefaultValue("web") Channel channel,
    @DefaultValue("zh-CN") String language) {
}
