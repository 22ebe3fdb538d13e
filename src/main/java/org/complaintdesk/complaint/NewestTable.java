package org.complaintdesk.complaint;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest version of a table that an analyst deployed, asked outside the process engine: its history would keep every
 * question, also where it quotes a customer (PR-1) or is asked over and over.
 */
public final class NewestTable {

  private static final Logger LOG = LoggerFactory.getLogger(NewestTable.class);

  private final RepositoryService repository;
  private final String key;
  private final DmnEngine decisions = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();

  /** @param key id of the decision; its table calls no functions of ours */
  public NewestTable(RepositoryService repository, String key) {
    this.repository = repository;
    this.key = key;
  }

  /** Names the version that rules at present. */
  public String version() {
    return repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult().getId();
  }

  /**
   * The outputs of every rule that fits, by name. A table that cannot be evaluated gives nothing: an analyst's slip must
   * not stop a case. What the engine says about it is not logged, because it may quote the facts.
   */
  public List<Map<String, Object>> ask(Map<String, ? extends @Nullable Object> facts) {
    try {
      return decisions.evaluateDecision(newest(), Map.copyOf(facts)).getResultList();
    } catch (DmnEngineException broken) {
      LOG.warn("The table {} cannot be evaluated, so it decides nothing; check its newest version.", key);
      return List.of();
    }
  }

  private DmnDecision newest() {
    String version = version();
    Known known = latest.get();
    if (known == null || !known.version().equals(version)) {
      known = new Known(version, decisions.parseDecision(key, repository.getDecisionModel(version)));
      latest.set(known);
    }
    return known.decision();
  }

  private record Known(String version, DmnDecision decision) {
  }
}
