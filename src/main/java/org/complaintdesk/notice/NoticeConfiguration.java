package org.complaintdesk.notice;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives the desk the channels that the operator has configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticeConfiguration {

  @Bean
  @ConditionalOnProperty("spring.mail.host")
  EmailChannel emailChannel(JavaMailSenderImpl server, NoticeProperties properties, MessageSource messages,
      Clock clock) {
    return new EmailChannel(server, properties.sender(), messages, clock);
  }
}
