package org.complaintdesk.customer;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerProperties.class)
class CustomerConfiguration {

  /** Before the port opens and before any case goes on; a fault in the files stops the start. */
  @Bean
  SmartInitializingSingleton customerRecordsAtStart(CustomerRecords records, CustomerProperties properties) {
    return () -> records.replaceBy(properties.records());
  }
}
