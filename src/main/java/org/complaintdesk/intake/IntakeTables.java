package org.complaintdesk.intake;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the decision tables say of a ticket, always the latest deployed ones. Whether a type is known is only looked up:
 * it is no decision on a case, and leaves nothing in the engine's history.
 */
@Component
class IntakeTables {

  private static final String CATEGORY = "complaint-category";
  private static final String REQUIRED_DETAILS = "required-details";
  private static final String HOME_REGION = "home-region";
  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

  private final RepositoryService repository;
  private final DecisionService decisions;
  private final DmnEngine lookup;
  private final Map<String, DmnDecision> categories = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> details = new ConcurrentHashMap<>();

  IntakeTables(RepositoryService repository, DecisionService decisions, ProcessEngineConfigurationImpl engine) {
    this.repository = repository;
    this.decisions = decisions;
    DefaultDmnEngineConfiguration plain = new DefaultDmnEngineConfiguration();
    plain.setFeelCustomFunctionProviders(engine.getDmnFeelCustomFunctionProviders());
    this.lookup = plain.buildEngine();
  }

  /** True when the table of categories has a row for the type (CL-2). */
  boolean isKnownType(String complaintType) {
    DmnDecision category = categories.computeIfAbsent(latest(CATEGORY),
        table -> lookup.parseDecision(CATEGORY, repository.getDecisionModel(table)));
    return !lookup.evaluateDecisionTable(category, Variables.putValue("complaintType", complaintType)).isEmpty();
  }

  /** Every detail that some complaint type requires (CL-4). */
  Set<String> detailNames() {
    return details.computeIfAbsent(latest(REQUIRED_DETAILS),
        table -> names(repository.getDmnModelInstance(table)));
  }

  /** The region that the first digits of a number tell (IN-2). */
  String homeRegion(@Nullable String numberPrefix) {
    return decisions.evaluateDecisionTableByKey(HOME_REGION, Variables.putValue("numberPrefix", numberPrefix))
        .getSingleEntry();
  }

  private String latest(String table) {
    DecisionDefinition latest = repository.createDecisionDefinitionQuery()
        .decisionDefinitionKey(table).latestVersion().singleResult();
    if (latest == null) {
      throw new IllegalStateException("The decision table " + table + " is not deployed.");
    }
    return latest.getId();
  }

  private static Set<String> names(DmnModelInstance model) {
    Decision requiredDetails = model.getModelElementById(REQUIRED_DETAILS);
    return ((DecisionTable) requiredDetails.getExpression()).getRules().stream()
        .flatMap(rule -> rule.getOutputEntries().stream())
        .flatMap(cell -> TEXT.matcher(cell.getText().getTextContent()).results())
        .map(name -> name.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
