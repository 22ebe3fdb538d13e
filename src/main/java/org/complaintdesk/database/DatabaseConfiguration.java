package org.complaintdesk.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CompactionProperties.class, WatchProperties.class})
class DatabaseConfiguration {
}
