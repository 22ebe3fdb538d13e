package org.complaintdesk.complaint;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells in the case file which rule of which version decided what. The engine adds it to the end of every task that
 * decides; a decision that comes out as before is not told again.
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
    if (evaluation.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table) {
      latest.set(table);
    }
  }

  @Override
  public void notify(DelegateExecution execution) {
    DmnDecisionTableEvaluationEvent table = latest.get();
    latest.remove();
    if (table == null || execution.getProcessBusinessKey() == null
        || !(table.getDecision() instanceof DecisionDefinition decision)) {
      return;
    }
    caseFile.recordChange(execution.getProcessBusinessKey(), "decided",
        CaseArgument.label("decision", decision.getKey()),
        CaseArgument.text(results(table.getMatchingRules())),
        CaseArgument.text(table.getMatchingRules().stream()
            .map(DmnEvaluatedDecisionRule::getId).collect(Collectors.joining(", "))),
        CaseArgument.text(decision.getVersion()));
  }

  private String results(List<DmnEvaluatedDecisionRule> rules) {
    return rules.stream().map(rule -> result(rule.getOutputEntries())).distinct().collect(Collectors.joining("; "));
  }

  private String result(Map<String, DmnEvaluatedOutput> outputs) {
    return outputs.values().stream()
        .map(output -> output.getOutputName() + " " + value(output.getValue().getValue()))
        .collect(Collectors.joining(", "));
  }

  private String value(@Nullable Object value) {
    if (value instanceof Date date) {
      return caseFile.time(date.toInstant());
    }
    if (value instanceof LocalDateTime local) {
      Instant at = local.atZone(ZoneId.systemDefault()).toInstant();
      return caseFile.time(at);
    }
    return String.valueOf(value);
  }
}
