package org.complaintdesk.engine;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.complaintdesk.engine.guard.AuthorizedGroups;
import org.complaintdesk.process.DecisionMemory;
import org.complaintdesk.process.RecordedFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the product relies on in the engine, whatever an operator configures: it has the last word at start-up. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

  static final int MAX_RESULTS_OF_A_QUERY = 10_000;
  /** Group ids are lower-case words joined by hyphens: dept-network, junior-agent. */
  private static final String GROUP_IDS = "[a-zA-Z]+(-[a-zA-Z]+)*";
  /** A failed job is tried again after these waits, then it is an incident; a model may say otherwise. */
  private static final String WAITS_BEFORE_RETRIES = "PT1M,PT10M,PT1H";

  private final ObjectProvider<FeelCustomFunctionProvider> functions;
  private final ObjectProvider<DmnDecisionTableEvaluationListener> tableListeners;
  private final ObjectProvider<DmnDecisionEvaluationListener> decisionListeners;
  private final RecordedFacts facts;
  private final ObjectProvider<DecisionMemory> memory;
  private final Environment environment;

  EngineSettings(ObjectProvider<FeelCustomFunctionProvider> functions,
      ObjectProvider<DmnDecisionTableEvaluationListener> tableListeners,
      ObjectProvider<DmnDecisionEvaluationListener> decisionListeners, RecordedFacts facts,
      ObjectProvider<DecisionMemory> memory, Environment environment) {
    this.functions = functions;
    this.tableListeners = tableListeners;
    this.decisionListeners = decisionListeners;
    this.facts = facts;
    this.memory = memory;
    this.environment = environment;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdGenerator(new TimeOrderedIds());
    configuration.setCmmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);
    configuration.setDeserializationTypeValidationEnabled(true);
    // what the engine makes of a collecting table in which no rule matches
    configuration.setDeserializationAllowedClasses(Collections.emptyList().getClass().getName());
    // who may see a step does not read its variables by that (PR-1)
    configuration.setEnforceSpecificVariablePermission(true);
    configuration.setQueryMaxResultsLimit(MAX_RESULTS_OF_A_QUERY);
    configuration.setCustomSessionFactories(
        EngineGuards.with(configuration.getCustomSessionFactories(), new AuthorizedGroups()));
    // A candidate may claim and complete, but not set variables or due dates.
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setGroupResourceWhitelistPattern(GROUP_IDS);
    // an activity that was cancelled has no result
    configuration.setSkipOutputMappingOnCanceledActivities(true);
    onlyTheCaseInLogs(configuration);
    configuration.setEnforceHistoryTimeToLive(true);
    configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new DeskHistory(unrecordedDecisions()))));
    configuration.setHistory(DeskHistory.NAME);
    // its time to live counts from its end: found out when it is cleaned up, and not written to every row at the end
    configuration.setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    configuration.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    configuration.setEnableDefaultDbHistoryEventHandler(false);
    configuration.setCustomHistoryEventHandlers(
        EngineGuards.with(configuration.getCustomHistoryEventHandlers(), new DeskHistoryWriter(memory)));
    // after the engine's own, which add what is to be left out
    configuration.setCustomPostBPMNParseListeners(
        EngineGuards.with(configuration.getCustomPostBPMNParseListeners(), new HolderOnce()));
    // what a model gives a lower priority, such as sending mail, never holds up the deadlines of cases
    configuration.setJobExecutorAcquireByPriority(true);
    configuration.setJobExecutorAcquireByDueDate(true);
    configuration.setEnsureJobDueDateNotNull(true);
    configuration.setFailedJobRetryTimeCycle(WAITS_BEFORE_RETRIES);
    configuration.setFailedJobCommandFactory(new ResumeAtOnce());
    // a row for each claim, which only a licence by users would ask for
    configuration.setTaskMetricsEnabled(false);
    prepareDecisions(configuration);
  }

  private Set<String> unrecordedDecisions() {
    return Set.copyOf(
        List.of(environment.getProperty("complaint-desk.unrecorded-decisions", String[].class, new String[0])));
  }

  private void prepareDecisions(ProcessEngineConfigurationImpl configuration) {
    configuration.setDmnFeelCustomFunctionProviders(new ArrayList<>(functions.orderedStream().toList()));
    if (configuration.getDmnEngineConfiguration() == null) {
      configuration.setDmnEngineConfiguration(
          (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
    }
    DefaultDmnEngineConfiguration decisions = configuration.getDmnEngineConfiguration();
    CaseFeelEngine.useIn(decisions, facts);
    // listeners may need the engine that is being built here: they are looked for at the first decision
    SingletonSupplier<List<DmnDecisionTableEvaluationListener>> ofTables =
        SingletonSupplier.of(() -> tableListeners.orderedStream().toList());
    SingletonSupplier<List<DmnDecisionEvaluationListener>> ofDecisions =
        SingletonSupplier.of(() -> decisionListeners.orderedStream().toList());
    decisions.getCustomPostDecisionTableEvaluationListeners()
        .add(event -> ofTables.obtain().forEach(listener -> listener.notify(event)));
    decisions.getCustomPostDecisionEvaluationListeners()
        .add(event -> ofDecisions.obtain().forEach(listener -> listener.notify(event)));
  }

  /** Each step of a process sets and clears what the log may name: of all that, it names the case. */
  private static void onlyTheCaseInLogs(ProcessEngineConfigurationImpl configuration) {
    configuration.setLoggingContextBusinessKey("complaint");
    configuration.setLoggingContextActivityId(null);
    configuration.setLoggingContextActivityName(null);
    configuration.setLoggingContextApplicationName(null);
    configuration.setLoggingContextProcessDefinitionId(null);
    configuration.setLoggingContextProcessDefinitionKey(null);
    configuration.setLoggingContextProcessInstanceId(null);
    configuration.setLoggingContextTenantId(null);
    configuration.setLoggingContextEngineName(null);
  }
}
