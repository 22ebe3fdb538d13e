package org.complaintdesk.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the newest tables outside the process engine, whose history would keep what goes in and comes out: the customer's
 * words, or long texts (PR-1).
 */
@Component
public class UnrecordedDecisions {

  private static final Logger log = LoggerFactory.getLogger(UnrecordedDecisions.class);

  private final NewestDecisions newest;
  private final RepositoryService repository;
  private final DmnEngine engine;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  UnrecordedDecisions(NewestDecisions newest, RepositoryService repository, DmnEngine engine) {
    this.newest = newest;
    this.repository = repository;
    this.engine = engine;
  }

  /** What the newest version of a decision answers, by output; nothing when no rule matches or the table is broken. */
  public Map<String, Object> evaluate(String decision, Map<String, Object> facts) {
    List<Map<String, Object>> answers = evaluateAll(decision, facts);
    return answers.isEmpty() ? Map.of() : answers.get(0);
  }

  /** What each matching rule of the newest version answers, by output; nothing when the table is broken. */
  public List<Map<String, Object>> evaluateAll(String decision, Map<String, Object> facts) {
    try {
      return engine.evaluateDecision(newest(decision), facts).getResultList();
    } catch (DmnEngineException broken) {
      // An analyst's slip must not stop a case. The message of the exception may quote the customer.
      log.warn("The table {} cannot be evaluated, so the case goes on without it; check its newest version.", decision);
      return List.of();
    }
  }

  /** The id of the version that is asked at present; another one once an analyst deploys the table. */
  public String version(String decision) {
    return newest.id(decision);
  }

  private DmnDecision newest(String decision) {
    String id = version(decision);
    Known last = known.get(decision);
    if (last == null || !last.id().equals(id)) {
      last = new Known(id, engine.parseDecision(decision, repository.getDecisionModel(id)));
      known.put(decision, last);
    }
    return last.decision();
  }

  private record Known(String id, DmnDecision decision) {
  }
}
