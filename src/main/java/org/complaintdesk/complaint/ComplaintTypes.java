package org.complaintdesk.complaint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * The complaint types that the newest tables know. There is no list of types in code: a row that an analyst adds to
 * {@code complaint-category} is a new type, its description the label that agents choose (CL-2).
 */
@Component
public class ComplaintTypes {

  private static final String CATEGORY_TABLE = "complaint-category";
  private static final String DETAILS_TABLE = "required-details";

  private final RepositoryService repository;
  private final DecisionService decisions;
  private final AtomicReference<Catalogue> latest = new AtomicReference<>(new Catalogue("", Map.of()));

  ComplaintTypes(RepositoryService repository, DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /** All types in the order of the table. */
  public Collection<ComplaintType> all() {
    return catalogue().types().values();
  }

  /** The type of that id, or empty when the table has no row for it. */
  public Optional<ComplaintType> find(String id) {
    return Optional.ofNullable(catalogue().types().get(id));
  }

  /** What people read for a type; the id itself when the table no longer has it. */
  public String label(String id) {
    return find(id).map(ComplaintType::label).orElse(id);
  }

  private Catalogue catalogue() {
    DecisionDefinition categories = newest(CATEGORY_TABLE);
    String version = categories.getId() + " " + newest(DETAILS_TABLE).getId();
    Catalogue known = latest.get();
    if (!known.version().equals(version)) {
      known = new Catalogue(version, read(categories));
      latest.set(known);
    }
    return known;
  }

  private DecisionDefinition newest(String key) {
    return repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult();
  }

  private Map<String, ComplaintType> read(DecisionDefinition categories) {
    DmnModelInstance model = repository.getDmnModelInstance(categories.getId());
    Decision decision = model.getModelElementById(categories.getKey());
    Map<String, ComplaintType> types = new LinkedHashMap<>();
    for (Rule rule : ((DecisionTable) decision.getExpression()).getRules()) {
      String id = rule.getInputEntries().iterator().next().getTextContent().strip().replace("\"", "");
      String label = rule.getDescription() == null ? id : rule.getDescription().getTextContent().strip();
      types.put(id, new ComplaintType(id, label, requiredDetails(id)));
    }
    return types;
  }

  private List<String> requiredDetails(String type) {
    return decisions.evaluateDecisionTableByKey(DETAILS_TABLE, Map.of("complaintType", type))
        .collectEntries("detail");
  }

  private record Catalogue(String version, Map<String, ComplaintType> types) {
  }
}
