package org.complaintdesk.engine.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionLiteralExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.impl.context.CompositeVariableContext;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.complaintdesk.process.TableFault;
import org.complaintdesk.process.TableFault.Reason;
import org.complaintdesk.process.UnknownFactException;
import org.jspecify.annotations.Nullable;

/**
 * One look through a decision and all that it requires, cell by cell, to find out where it goes wrong: the engine says
 * neither the table nor the rule. Slow, and done for tables alone that could not answer.
 */
class Reading {

  private static final Set<HitPolicy> SINGLE = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.PRIORITY);

  private final FeelEngine feel;
  private final VariableContext given;
  private final int versionAsked;
  /** What required decisions have answered so far. */
  private final Map<String, @Nullable Object> answers = new LinkedHashMap<>();
  private final Map<String, List<String>> fitting = new LinkedHashMap<>();
  private final Map<String, Map<String, @Nullable Object>> inputs = new LinkedHashMap<>();
  private boolean overlooking;
  private @Nullable TableFault fault;

  /** @param versionAsked the version of the decision that is asked, where the decision does not know it itself */
  Reading(FeelEngine feel, VariableContext given, int versionAsked) {
    this.feel = feel;
    this.given = given;
    this.versionAsked = versionAsked;
  }

  /** Takes a cell that cannot be evaluated for one that fits nothing, and goes on. */
  Reading overlookingFaults() {
    overlooking = true;
    return this;
  }

  /** Looks through the decision, up to the first fault. */
  Reading through(DmnDecision decision) {
    read(decision, false);
    return this;
  }

  Optional<TableFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** The rules of that table that fit, among those looked through. */
  List<String> fitting(DmnDecision table) {
    return fitting.getOrDefault(table.getKey(), List.of());
  }

  /** A fault of the table as a whole, or of the rules that fit. */
  TableFault faultOf(DmnDecision table, Reason reason, List<String> details) {
    List<String> rules = fitting(table);
    return fault(table, rules.isEmpty() ? null : String.join(", ", rules), reason, details);
  }

  private void read(DmnDecision decision, boolean required) {
    for (DmnDecision needed : decision.getRequiredDecisions()) {
      read(needed, true);
    }
    if (fault != null) {
      return;
    }
    if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
      readTable(decision, table, required);
    } else if (decision.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal) {
      Object value = cell(decision, null, literal.getExpression(), () -> evaluated(literal.getExpression(), variables()));
      answers.put(Optional.ofNullable(literal.getVariable().getName()).orElse(decision.getKey()), value);
    }
  }

  private void readTable(DmnDecision decision, DmnDecisionTableImpl table, boolean required) {
    for (DmnDecisionTableInputImpl input : table.getInputs()) {
      Object value = cell(decision, null, input.getExpression(), () -> evaluated(input.getExpression(), variables()));
      inputs.computeIfAbsent(decision.getKey(), key -> new LinkedHashMap<>()).put(Shown.name(input), value);
    }
    List<DmnDecisionTableRuleImpl> fit = new ArrayList<>();
    for (DmnDecisionTableRuleImpl rule : table.getRules()) {
      if (fault == null && fits(decision, table, rule)) {
        fit.add(rule);
      }
    }
    fitting.put(decision.getKey(), fit.stream().map(DmnDecisionTableRuleImpl::getId).toList());
    boolean single = SINGLE.contains(table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy());
    if (fault == null && !overlooking && required && single && fit.isEmpty()) {
      fault = faultOf(decision, Reason.NO_RULE, List.of());
    }
    if (fault == null && !overlooking && fit.size() > 1
        && table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy() == HitPolicy.UNIQUE) {
      fault = faultOf(decision, Reason.SEVERAL_RULES, List.of());
    }
    fit.forEach(rule -> answer(decision, table, rule));
  }

  private boolean fits(DmnDecision decision, DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
    List<@Nullable Object> asked = List.copyOf(inputs.getOrDefault(decision.getKey(), Map.of()).values().stream()
        .map(Optional::ofNullable).toList());
    for (int column = 0; column < table.getInputs().size() && fault == null; column++) {
      DmnExpressionImpl condition = rule.getConditions().get(column);
      DmnDecisionTableInputImpl input = table.getInputs().get(column);
      Object value = ((Optional<?>) asked.get(column)).orElse(null);
      if (!isEmpty(condition) && !Boolean.TRUE.equals(
          cell(decision, rule, condition, () -> feel.evaluateSimpleUnaryTests(condition.getExpression(),
              input.getInputVariable(), CompositeVariableContext.compose(
                  Variables.createVariables().putValue(input.getInputVariable(), value).asVariableContext(),
                  variables()))))) {
        return false;
      }
    }
    return fault == null;
  }

  private void answer(DmnDecision decision, DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
    for (int column = 0; column < table.getOutputs().size(); column++) {
      DmnExpressionImpl conclusion = rule.getConclusions().get(column);
      var output = table.getOutputs().get(column);
      if (!isEmpty(conclusion)) {
        answers.put(output.getOutputName(), cell(decision, rule, conclusion, () ->
            output.getTypeDefinition().transform(plain(conclusion, variables())).getValue()));
      }
    }
  }

  /** What the cell says, or a fault that names it. */
  private @Nullable Object cell(DmnDecision decision, @Nullable DmnDecisionTableRuleImpl rule, DmnExpressionImpl cell,
      Supplier<@Nullable Object> evaluation) {
    if (fault != null) {
      return null;
    }
    try {
      return evaluation.get();
    } catch (RuntimeException | StackOverflowError broken) {
      if (overlooking) {
        return null;
      }
      String where = Optional.ofNullable(cell.getId()).orElse("?");
      String name = UnknownFactException.namedBy(broken).orElse(null);
      fault = fault(decision, rule == null ? null : rule.getId(),
          name == null ? Reason.CELL : Reason.UNKNOWN_NAME, name == null ? List.of(where) : List.of(where, name));
      return null;
    }
  }

  private @Nullable Object evaluated(DmnExpressionImpl expression, VariableContext variables) {
    Object value = plain(expression, variables);
    return expression.getTypeDefinition() == null ? value
        : expression.getTypeDefinition().transform(value).getValue();
  }

  private @Nullable Object plain(DmnExpressionImpl expression, VariableContext variables) {
    return isEmpty(expression) ? null : feel.evaluateSimpleExpression(expression.getExpression(), variables);
  }

  private static boolean isEmpty(@Nullable DmnExpressionImpl cell) {
    return cell == null || cell.getExpression() == null || cell.getExpression().isBlank();
  }

  private VariableContext variables() {
    return CompositeVariableContext.compose(Variables.fromMap(answers).asVariableContext(), given);
  }

  private TableFault fault(DmnDecision table, @Nullable String rule, Reason reason, List<String> details) {
    int version = table instanceof DecisionDefinition deployed ? deployed.getVersion() : versionAsked;
    String asked = inputs.getOrDefault(table.getKey(), Map.of()).entrySet().stream()
        .map(input -> input.getKey() + " = " + Shown.value(input.getValue())).collect(Collectors.joining(", "));
    return new TableFault(table.getKey(), version, rule, asked, reason, details);
  }
}
