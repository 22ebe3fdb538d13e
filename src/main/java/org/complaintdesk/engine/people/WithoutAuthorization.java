package org.complaintdesk.engine.people;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.complaintdesk.access.DeskRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the engine ask for no rights while a piece of work runs, in one command and with the same person signed in. */
@Component
class WithoutAuthorization implements DeskRights {

  private final ProcessEngineConfigurationImpl engine;

  WithoutAuthorization(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Override
  public <T extends @Nullable Object> T work(Supplier<T> work) {
    return engine.getCommandExecutorTxRequired()
        .execute(command -> command.runWithoutAuthorization(work::get));
  }
}
