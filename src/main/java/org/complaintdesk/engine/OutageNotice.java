package org.complaintdesk.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.complaintdesk.database.DatabaseWatch;
import org.complaintdesk.database.Outage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the watch of the database hear of commands that fail because of it: at its own interface the engine answers by
 * itself, and would only speak of an internal error.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageNotice extends AbstractProcessEnginePlugin {

  private final DatabaseWatch database;

  OutageNotice(DatabaseWatch database) {
    this.database = database;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<CommandInterceptor> outermost = new ArrayList<>(List.of(new Ear(database)));
    if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
      outermost.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
    }
    configuration.setCustomPreCommandInterceptorsTxRequired(outermost);
  }

  private static final class Ear extends CommandInterceptor {

    private final DatabaseWatch database;

    Ear(DatabaseWatch database) {
      this.database = database;
    }

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (RuntimeException failure) {
        if (Outage.isBehind(failure)) {
          database.failed(failure);
        }
        throw failure;
      }
    }
  }
}
