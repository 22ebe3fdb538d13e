package org.complaintdesk.complaint.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.desk.TwoLanguages;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The table whose rows are the types. Its cells are asked, not read: a row may stand for several types, or for all that
 * begin alike. Which types there are to choose from, its allowed values say, and the rows that name theirs.
 */
@Component
class TypeTable {

  static final String CATEGORY_TABLE = "complaint-category";
  private static final TableColumn TYPE = new TableColumn(CATEGORY_TABLE, "complaintType");
  private static final Logger log = LoggerFactory.getLogger(TypeTable.class);

  private final UnrecordedDecisions decisions;
  private final RequiredByType required;
  private final RepositoryService repository;
  private final OnBehalf desk;

  TypeTable(UnrecordedDecisions decisions, RequiredByType required, RepositoryService repository, OnBehalf desk) {
    this.decisions = decisions;
    this.required = required;
    this.repository = repository;
    this.desk = desk;
  }

  /**
   * The types of one version.
   *
   * @param complete whether all that is required of them is known
   */
  record Types(Map<String, ComplaintType> byId, boolean complete) {
  }

  /** Whether the newest version can answer, and has no row for that type. */
  boolean hasNoRowFor(String id) {
    UnrecordedDecisions.Answer answer = decisions.find(CATEGORY_TABLE, Map.of(TYPE.name(), id));
    return answer.isGiven() && answer.rows().isEmpty();
  }

  /** The type of that id by the newest version, also where it names that type nowhere. */
  Optional<ComplaintType> find(String id) {
    boolean known = decisions.find(CATEGORY_TABLE, Map.of(TYPE.name(), id)).rows().stream().findAny().isPresent();
    return known ? Optional.of(required.of(id, id)) : Optional.empty();
  }

  /** The types of the newest version, or of the last one whose types could be read. */
  Types read() {
    Map<String, ComplaintType> types = types(decisions.version(CATEGORY_TABLE));
    if (types.isEmpty()) {
      log.warn("The newest version of {} names no type that can be read; those of the last one that does stay.",
          CATEGORY_TABLE);
      types = earlierVersions().stream().map(this::types).filter(known -> !known.isEmpty()).findFirst().orElse(Map.of());
    }
    return new Types(types, types.keySet().stream().allMatch(required::isKnown));
  }

  private List<String> earlierVersions() {
    return desk.asTheDesk(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(CATEGORY_TABLE)
        .orderByDecisionDefinitionVersion().desc().list()).stream().map(DecisionDefinition::getId).skip(1).toList();
  }

  private Map<String, ComplaintType> types(String version) {
    Decision decision = repository.getDmnModelInstance(version).getModelElementById(CATEGORY_TABLE);
    if (!(decision.getExpression() instanceof DecisionTable table)) {
      return Map.of();
    }
    Map<String, List<String>> typesOfRules = typesOfRules(table, version);
    Map<String, ComplaintType> types = new LinkedHashMap<>();
    for (Rule rule : table.getRules()) {
      List<String> ids = typesOfRules.getOrDefault(rule.getId(), List.of());
      ids.forEach(id -> types.put(id, required.of(id, label(rule, id, ids.size() > 1))));
    }
    return types;
  }

  /** By rule, the types that it is the first to fit. */
  private Map<String, List<String>> typesOfRules(DecisionTable table, String version) {
    Map<String, List<String>> types = new HashMap<>();
    for (String candidate : candidates(table)) {
      decisions.rulesThatFit(CATEGORY_TABLE, version, Map.of(TYPE.name(), candidate)).stream().findFirst()
          .ifPresent(rule -> types.computeIfAbsent(rule, key -> new ArrayList<>()).add(candidate));
    }
    return types;
  }

  private Set<String> candidates(DecisionTable table) {
    Stream<String> allowed = table.getInputs().stream().limit(1).map(Input::getInputValues).filter(Objects::nonNull)
        .map(InputValues::getTextContent);
    Stream<String> named = table.getRules().stream()
        .flatMap(rule -> rule.getInputEntries().stream().limit(1)).map(InputEntry::getTextContent);
    return Stream.concat(allowed, named).flatMap(cell -> decisions.literals(cell.strip()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a row says stands for each of its types; where it has several, the type tells them apart. */
  private static String label(Rule rule, String id, boolean isOneOfSeveral) {
    String says = rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip();
    if (says.isEmpty()) {
      return id;
    }
    return isOneOfSeveral ? TwoLanguages.of(says).map(both -> both.each(half -> named(half, id)).whole())
        .orElseGet(() -> named(says, id)) : says;
  }

  private static String named(String says, String id) {
    return says + " (" + id + ")";
  }
}
