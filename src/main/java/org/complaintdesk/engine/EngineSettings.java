package org.complaintdesk.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the product relies on in the engine, whatever an operator configures. */
@Component
@Order(0)
class EngineSettings extends AbstractProcessEnginePlugin {

  private static final int MAX_RESULTS_OF_A_QUERY = 10_000;
  /** Group ids are lower-case words joined by hyphens: dept-network, junior-agent. */
  private static final String GROUP_IDS = "[a-zA-Z]+(-[a-zA-Z]+)*";

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCmmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);
    configuration.setDeserializationTypeValidationEnabled(true);
    configuration.setQueryMaxResultsLimit(MAX_RESULTS_OF_A_QUERY);
    // A candidate may claim and complete, but not set variables or due dates.
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setGroupResourceWhitelistPattern(GROUP_IDS);
    configuration.setLoggingContextBusinessKey("complaint");
    configuration.setEnforceHistoryTimeToLive(true);
  }
}
