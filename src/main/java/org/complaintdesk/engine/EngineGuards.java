package org.complaintdesk.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine: what expressions, models and people may do, whatever an operator configures. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineGuards extends AbstractProcessEnginePlugin {

  private final ListableBeanFactory beans;
  private final EngineMessages messages = new EngineMessages();

  EngineGuards(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    DelegateBeans delegates = new DelegateBeans(beans);
    configuration.setExpressionManager(new GuardedExpressionManager(delegates, messages));
    DeploymentGuard deployments = new DeploymentGuard(new ExpressionRules(delegates, messages), messages);
    configuration.setCustomPreDeployers(with(configuration.getCustomPreDeployers(), deployments));
    configuration.setCustomPreBPMNParseListeners(
        with(configuration.getCustomPreBPMNParseListeners(), new CaseStoryListener(beans)));
  }

  /** The engine's lists may be missing or unmodifiable. */
  private static <T> List<T> with(@Nullable List<T> present, T added) {
    List<T> all = new ArrayList<>();
    if (present != null) {
      all.addAll(present);
    }
    all.add(added);
    return all;
  }
}
