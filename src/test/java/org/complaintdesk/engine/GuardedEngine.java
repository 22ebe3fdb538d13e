package org.complaintdesk.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.complaintdesk.process.AddedFacts;
import org.complaintdesk.process.DecisionMemory;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.RecordedFacts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** An engine in memory with the product's settings and guards, and only the beans that a test gives it. */
public class GuardedEngine implements AutoCloseable {

  /** A decision of which no evaluation is kept. */
  static final String UNRECORDED_DECISION = "quiet-decision";

  private final ProcessEngine engine;

  public GuardedEngine(Map<String, Object> beans) {
    this(beans, false);
  }

  public GuardedEngine(Map<String, Object> beans, boolean authorization) {
    StaticListableBeanFactory factory = new StaticListableBeanFactory(new HashMap<>(beans));
    RecordedFacts facts =
        new RecordedFacts(factory.getBeanProvider(FactSource.class), factory.getBeanProvider(AddedFacts.class));
    factory.addBean("recordedFacts", facts);
    StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
    String name = "guarded-" + UUID.randomUUID();
    configuration.setProcessEngineName(name);
    configuration.setJdbcUrl("jdbc:h2:mem:" + name);
    configuration.setAuthorizationEnabled(authorization);
    configuration.setDefaultSerializationFormat("application/json");
    configuration.setProcessEnginePlugins(List.of(
        new EngineGuards(factory, new MockEnvironment()),
        new EngineSettings(factory.getBeanProvider(FeelCustomFunctionProvider.class),
            factory.getBeanProvider(DmnDecisionTableEvaluationListener.class),
            factory.getBeanProvider(DmnDecisionEvaluationListener.class), facts,
            factory.getBeanProvider(DecisionMemory.class),
            new MockEnvironment().withProperty("complaint-desk.unrecorded-decisions", UNRECORDED_DECISION)),
        new SpinProcessEnginePlugin()));
    engine = configuration.buildProcessEngine();
  }

  public ProcessEngine engine() {
    return engine;
  }

  public DeploymentWithDefinitions deploy(String file, String content) {
    return engine.getRepositoryService().createDeployment().name("test").addString(file, content).deployWithResult();
  }

  /** Whatever the person does, the engine knows who it is. */
  public void as(String user, Runnable action) {
    as(user, List.of(), action);
  }

  public void as(String user, List<String> groups, Runnable action) {
    engine.getIdentityService().setAuthentication(user, groups);
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
