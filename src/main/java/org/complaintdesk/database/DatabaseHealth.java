package org.complaintdesk.database;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the database answers and keeps what it is told, as far as the watch knows: nobody who asks has to wait. */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

  private final DatabaseWatch watch;

  DatabaseHealth(DatabaseWatch watch) {
    this.watch = watch;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(watch.isWell() ? "UP" : "DOWN");
  }
}
