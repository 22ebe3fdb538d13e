package org.complaintdesk.deadline.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskTimeProperties.class)
class CalendarConfiguration {

  @Bean
  BusinessCalendar businessCalendar(DeskTimeProperties properties) {
    return new BusinessCalendar(
        properties.zone(), properties.openingOfBusiness(),
        properties.closeOfBusiness(), CalendarFiles.read(properties.calendar().files()));
  }
}
