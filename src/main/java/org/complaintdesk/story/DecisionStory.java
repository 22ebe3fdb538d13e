package org.complaintdesk.story;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.Decided;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells in the case file which rule of which version decided what. The engine adds it to the end of every task that
 * decides; a decision that comes out as before is not told again, and a table of which no rule fits says nothing.
 */
@Component
class DecisionStory implements ExecutionListener, DmnDecisionEvaluationListener {

  private final CaseFile caseFile;
  private final ThreadLocal<@Nullable DmnDecisionTableEvaluationEvent> latest = new ThreadLocal<>();

  DecisionStory(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Override
  public void notify(DmnDecisionEvaluationEvent evaluation) {
    // an expression decides by no rule, and must not be taken for the table that was asked before it
    latest.set(evaluation.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table ? table : null);
  }

  @Override
  public void notify(DelegateExecution execution) {
    DmnDecisionTableEvaluationEvent table = latest.get();
    latest.remove();
    if (table == null || Decided.isUnasked(execution) || table.getMatchingRules().isEmpty() || execution.getProcessBusinessKey() == null
        || !(table.getDecision() instanceof DecisionDefinition decision)) {
      return;
    }
    List<CaseArgument> said = new ArrayList<>();
    said.add(CaseArgument.label("decision", decision.getKey()));
    said.addAll(results(table.getMatchingRules()));
    said.add(CaseArgument.text(table.getMatchingRules().stream()
        .map(DmnEvaluatedDecisionRule::getId).collect(Collectors.joining(", "))));
    said.add(CaseArgument.text(decision.getVersion()));
    caseFile.recordDecision(new CaseNumber(execution.getProcessBusinessKey()), said.toArray(CaseArgument[]::new));
  }

  private static List<CaseArgument> results(List<DmnEvaluatedDecisionRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.getOutputEntries().values().stream())
        .map(output -> CaseArgument.value(output.getOutputName(), value(output.getValue().getValue())))
        .distinct()
        .toList();
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Date date) {
      return date.toInstant();
    }
    if (value instanceof LocalDateTime local) {
      return local.atZone(ZoneId.systemDefault()).toInstant();
    }
    return value;
  }
}
