package org.complaintdesk.intake.ticket;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ListProperties.class, ChangeProperties.class})
class TicketConfiguration {
}
