package org.complaintdesk.cost.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/**
 * What must be as at the desk, or the costs would not compare: the history, by the very level of the desk, and the
 * functions that its tables call. All else is left as Camunda ships it.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class PeerEngine extends AbstractProcessEnginePlugin {

  private static final String HISTORY_OF_THE_DESK = "org.complaintdesk.engine.DeskHistory";
  private static final String QUIET_DECISIONS = "complaint-desk.unrecorded-decisions";
  /** With hyphens, which the engine refuses by default. */
  private static final String GROUP_IDS = "[a-zA-Z]+(-[a-zA-Z]+)*";

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    HistoryLevel history = historyOfTheDesk(unrecordedDecisions());
    configuration.setCustomHistoryLevels(new ArrayList<>(List.of(history)));
    configuration.setHistory(history.getName());
    configuration.setGroupResourceWhitelistPattern(GROUP_IDS);
    configuration.setDmnFeelCustomFunctionProviders(new ArrayList<>(List.of(new PeerCalendar())));
  }

  /** The level is no business of anybody outside the desk's engine, so it is not to be had openly. */
  private static HistoryLevel historyOfTheDesk(Set<String> unrecordedDecisions) {
    try {
      Constructor<?> level = Class.forName(HISTORY_OF_THE_DESK).getDeclaredConstructor(Set.class);
      level.setAccessible(true);
      return (HistoryLevel) level.newInstance(unrecordedDecisions);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The desk's history is made otherwise now; the peer must follow it.", e);
    }
  }

  private static Set<String> unrecordedDecisions() {
    try {
      Object decisions = new YamlPropertySourceLoader().load("desk", new ClassPathResource("application.yml"))
          .get(0).getProperty(QUIET_DECISIONS);
      return decisions == null ? Set.of() : Set.of(decisions.toString().split(",\\s*"));
    } catch (IOException e) {
      throw new UncheckedIOException("The desk's settings cannot be read.", e);
    }
  }
}
