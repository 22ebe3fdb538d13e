package org.complaintdesk.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.complaintdesk.desk.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the newest tables outside the process engine, whose history would keep what goes in and comes out: the customer's
 * words, or long texts (PR-1).
 */
@Component
public class UnrecordedDecisions {

  private final NewestDecisions newest;
  private final RepositoryService repository;
  private final DmnEngine engine;
  private final TableReader reader;
  private final ObjectProvider<FaultyTables> faulty;
  private final OnBehalf desk;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  UnrecordedDecisions(NewestDecisions newest, RepositoryService repository, DmnEngine engine, TableReader reader,
      ObjectProvider<FaultyTables> faulty, OnBehalf desk) {
    this.newest = newest;
    this.repository = repository;
    this.engine = engine;
    this.reader = reader;
    this.faulty = faulty;
    this.desk = desk;
  }

  /**
   * What a table said.
   *
   * @param rows what each matching rule answers, by output; none where the table cannot answer
   * @param fault why it cannot answer; null where it can
   */
  public record Answer(List<Map<String, Object>> rows, @Nullable TableFault fault) {

    /** What the first matching rule answers; nothing where none does. */
    public Map<String, Object> first() {
      return rows.isEmpty() ? Map.of() : rows.get(0);
    }

    /** Whether the table could answer, be it that no rule fits. */
    public boolean isGiven() {
      return fault == null;
    }
  }

  /** What the newest version of a decision answers, by output; nothing when no rule matches, or it cannot answer. */
  public Map<String, Object> evaluate(String decision, Map<String, Object> facts) {
    return ask(decision, facts).first();
  }

  /** What each matching rule of the newest version answers, by output; nothing when it cannot answer. */
  public List<Map<String, Object>> evaluateAll(String decision, Map<String, Object> facts) {
    return ask(decision, facts).rows();
  }

  /** The same; a fault is told of in the case that is at work, which goes on without the answer. */
  public Answer ask(String decision, Map<String, Object> facts) {
    Answer answer = find(decision, facts);
    if (answer.fault() != null) {
      faulty.ifAvailable(told -> told.goesOn(answer.fault()));
    }
    return answer;
  }

  /** The same, of which nobody is told. */
  public Answer find(String decision, Map<String, Object> facts) {
    DmnDecision table = newest(decision);
    try {
      List<Map<String, Object>> rows = engine.evaluateDecision(table, facts).getResultList();
      Optional<TableFault> fault = reader.faultIn(rows, table, 0, facts);
      return fault.map(found -> new Answer(List.of(), versioned(found))).orElseGet(() -> new Answer(rows, null));
    } catch (DmnEngineException broken) {
      return new Answer(List.of(), versioned(reader.whyNot(table, 0, facts, broken)));
    }
  }

  /** Like {@link #find}, of a table of which one rule has to fit. */
  public Answer decide(String decision, Map<String, Object> facts) {
    Answer answer = find(decision, facts);
    return answer.isGiven() && answer.rows().isEmpty()
        ? new Answer(List.of(), versioned(reader.whyNot(newest(decision), 0, facts, null))) : answer;
  }

  /** A fault that shows only when the answer of the newest version is used. */
  public TableFault fault(String decision, String inputs, TableFault.Reason reason) {
    return versioned(new TableFault(decision, 0, null, inputs, reason, List.of()));
  }

  /** The ids of the rules of one version that fit, in the order of the table. */
  public List<String> rulesThatFit(String decision, String version, Map<String, Object> facts) {
    return reader.rulesThatFit(of(decision, version), facts);
  }

  /** The texts that a list of FEEL literals names; none where it is anything else. */
  public List<String> literals(String list) {
    return reader.literals(list);
  }

  /** The id of the version that is asked at present; another one once an analyst deploys the table. */
  public String version(String decision) {
    return newest.id(decision);
  }

  /** What is parsed on its own does not know its version. */
  private TableFault versioned(TableFault fault) {
    DecisionDefinition asked = desk.asTheDesk(() -> repository.createDecisionDefinitionQuery()
        .decisionDefinitionKey(fault.table()).latestVersion().singleResult());
    return fault.ofVersion(asked == null ? 0 : asked.getVersion());
  }

  private DmnDecision newest(String decision) {
    return of(decision, version(decision));
  }

  private DmnDecision of(String decision, String id) {
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
