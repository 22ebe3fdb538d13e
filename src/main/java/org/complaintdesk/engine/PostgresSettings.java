package org.complaintdesk.engine;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sees to it, before anything else is made, that the operator has named the PostgreSQL database. Without an address the
 * desk would begin to keep its complaints in memory.
 */
@Component
@Profile("postgresql")
class PostgresSettings implements BeanFactoryPostProcessor {

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** @throws DatabaseSettingsException when address or user are missing, or the address is not one of PostgreSQL */
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Environment settings = beans.getBean(Environment.class);
    List<String> missing = Stream.of(DatabaseSettingsException.URL, DatabaseSettingsException.USERNAME)
        .filter(setting -> settings.getProperty(setting, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      throw new DatabaseSettingsException("settings", missing);
    }
    if (!settings.getProperty(DatabaseSettingsException.URL, "").startsWith(POSTGRESQL)) {
      throw new DatabaseSettingsException("not-postgres", List.of(DatabaseSettingsException.URL));
    }
  }
}
