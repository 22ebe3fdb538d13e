package org.complaintdesk.cost;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts the meter between each desk of the tests and its database: a desk of its own for it would be dear to start. */
@Component
class Metering implements BeanPostProcessor {

  private final ObjectProvider<Meter> meter;

  Metering(ObjectProvider<Meter> meter) {
    this.meter = meter;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? new MeteredDatabase(database, meter.getObject()) : bean;
  }
}
