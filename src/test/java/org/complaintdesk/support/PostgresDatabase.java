package org.complaintdesk.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Starts a real PostgreSQL with an empty database for a desk, and stops it with the desk. Where it cannot start, tests
 * fail and say why: a desk that was not tried on PostgreSQL is not shown to run on it.
 */
class PostgresDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext desk) {
    EmbeddedPostgres server = started();
    TestPropertyValues.of("spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
        "spring.datasource.username=postgres", "spring.datasource.password=postgres").applyTo(desk);
    desk.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> stop(server));
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException e) {
      throw new IllegalStateException(("The PostgreSQL for tests does not start on this machine (%s, %s). pom.xml "
          + "names the platforms it is fetched for; leave the tests that need it out with -Dtest='!*Postgres*'.")
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch")), e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("The PostgreSQL for tests did not stop.", e);
    }
  }
}
