package org.complaintdesk.intake.ticket;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ListProperties.class, ChangeProperties.class})
class TicketConfiguration {

  /** Inside of the valve that shows Tomcat's own page, so that it answers first. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsOfTheWebServer() {
    return factory -> factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new TmfErrorValve()));
  }
}
