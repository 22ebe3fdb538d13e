package org.complaintdesk.complaint;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The type that the customer's own words suggest, by the newest table that an analyst deployed; an agent confirms it. The
 * table is asked outside the process engine, whose history would keep the customer's words (PR-1).
 */
@Component
class TypeSuggestion {

  private static final Logger log = LoggerFactory.getLogger(TypeSuggestion.class);
  private static final String SUGGESTION_TABLE = "complaint-type-suggestion";
  private static final String NOTHING_IN_PARTICULAR = "other.other";

  private final RepositoryService repository;
  private final ComplaintTypes types;
  private final DmnEngine decisions = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();

  TypeSuggestion(RepositoryService repository, ComplaintTypes types) {
    this.repository = repository;
    this.types = types;
  }

  /** The type that subject and detail speak for, or empty when they speak for none. */
  Optional<ComplaintType> of(Complaint complaint) {
    String words = Normalizer.normalize(complaint.subject() + "\n" + complaint.detail(), Normalizer.Form.NFKC);
    try {
      String type = decisions.evaluateDecision(newest(), Map.of("text", words)).getSingleEntry();
      return Optional.ofNullable(type).filter(found -> !found.equals(NOTHING_IN_PARTICULAR)).flatMap(types::find);
    } catch (DmnEngineException broken) {
      // An analyst's slip must not stop a case. The message of the exception may quote the customer.
      log.warn("The table {} cannot be evaluated, so no type is suggested; check its newest version.", SUGGESTION_TABLE);
      return Optional.empty();
    }
  }

  private DmnDecision newest() {
    String id = repository.createDecisionDefinitionQuery().decisionDefinitionKey(SUGGESTION_TABLE).latestVersion()
        .singleResult().getId();
    Known known = latest.get();
    if (known == null || !known.id().equals(id)) {
      known = new Known(id, decisions.parseDecision(SUGGESTION_TABLE, repository.getDecisionModel(id)));
      latest.set(known);
    }
    return known.decision();
  }

  private record Known(String id, DmnDecision decision) {
  }
}
