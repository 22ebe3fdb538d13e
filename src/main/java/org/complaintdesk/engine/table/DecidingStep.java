package org.complaintdesk.engine.table;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.dmn.result.DecisionResultMapper;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.EngineConflicts;
import org.complaintdesk.process.FaultyTables;
import org.complaintdesk.process.FaultyTables.Meanwhile;
import org.complaintdesk.process.TableFault;
import org.complaintdesk.process.TableFaultException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Asks the table of a business rule task and looks at the answer before the process goes on with it. Where the table
 * cannot answer, the step goes on as its diagram says, or fails and names the table.
 */
class DecidingStep extends AbstractBpmnActivityBehavior {

  private final BaseCallableElement table;
  private final @Nullable String resultVariable;
  private final @Nullable DecisionResultMapper mapper;
  private final Otherwise otherwise;
  private final Supplier<Optional<FaultyTables>> faulty;
  private final Supplier<TableReading> reading;

  DecidingStep(DmnBusinessRuleTaskActivityBehavior engines, Otherwise otherwise,
      Supplier<Optional<FaultyTables>> faulty, Supplier<TableReading> reading) {
    DirectFieldAccessor fields = new DirectFieldAccessor(engines);
    this.table = (BaseCallableElement) fields.getPropertyValue("callableElement");
    this.resultVariable = (String) fields.getPropertyValue("resultVariable");
    this.mapper = (DecisionResultMapper) fields.getPropertyValue("decisionResultMapper");
    this.otherwise = otherwise;
    this.faulty = faulty;
    this.reading = reading;
  }

  @Override
  public void execute(ActivityExecution execution) throws Exception {
    executeWithErrorPropagation(execution, () -> {
      decide((ExecutionEntity) execution);
      leave(execution);
      return null;
    });
  }

  private void decide(ExecutionEntity execution) {
    execution.removeVariableLocal(Decided.GOT_ROUND);
    DecisionDefinition decision =
        CallableElementUtil.getDecisionDefinitionToCall(execution, execution.getProcessDefinitionTenantId(), table);
    TableFault fault = ask(execution, decision, null);
    if (fault == null) {
      return;
    }
    if (!otherwise.goesOn() || Decided.isAnew(execution)) {
      throw new TableFaultException(fault);
    }
    boolean mild = otherwise.mildest() != null && ask(execution, decision, mildest(execution)) == null;
    if (!mild) {
      take(execution, otherwise.result(feel()));
    }
    Meanwhile meanwhile = meanwhile(execution);
    execution.setVariableLocal(Decided.GOT_ROUND, Variables.untypedValue(mild ? Decided.MILDEST : Decided.UNASKED, true));
    faulty.get().ifPresent(told -> told.goesOn(new CaseNumber(execution.getProcessBusinessKey()), fault, meanwhile));
  }

  /** Takes the answer of the table over, or says why it has none that can be used. */
  private @Nullable TableFault ask(ExecutionEntity execution, DecisionDefinition decision, @Nullable VariableMap instead) {
    try {
      DmnDecisionResult result = answer(execution, decision, instead);
      TableFault fault = faultIn(result, decision, () -> asked(execution, instead));
      if (fault == null) {
        take(execution, result);
      }
      return fault;
    } catch (Exception | StackOverflowError failure) {
      if (EngineConflicts.isBehind(failure)) {
        throw (RuntimeException) failure;
      }
      return reading.get().whyNot((DmnDecision) decision, decision.getVersion(),
          asked(execution, instead), failure);
    }
  }

  private DmnDecisionResult answer(ExecutionEntity execution, DecisionDefinition decision, @Nullable VariableMap instead)
      throws Exception {
    if (instead != null) {
      return DecisionEvaluationUtil.evaluateDecision(decision, instead);
    }
    DecisionEvaluationUtil.evaluateDecision(execution, execution.getProcessDefinitionTenantId(), table, null, null);
    return (DmnDecisionResult) execution.getVariableLocal(Decided.RESULT);
  }

  /** What the table was asked with; gathered only where something is wrong with its answer. */
  private static VariableContext asked(ExecutionEntity execution, @Nullable VariableMap instead) {
    return (instead == null ? execution.getVariables() : instead).asVariableContext();
  }

  private @Nullable TableFault faultIn(DmnDecisionResult result, DecisionDefinition decision,
      Supplier<VariableContext> asked) {
    TableReading reader = reading.get();
    if (result.isEmpty()) {
      return reader.mustAnswer(decision.getKey())
          ? reader.whyNot((DmnDecision) decision, decision.getVersion(), asked.get(), null) : null;
    }
    return reader.faultIn(result.getResultList(), (DmnDecision) decision, decision.getVersion(), asked).orElse(null);
  }

  private void take(ExecutionEntity execution, DmnDecisionResult result) {
    execution.setVariableLocal(Decided.RESULT, Variables.untypedValue(result, true));
    if (resultVariable != null && mapper != null) {
      execution.setVariable(resultVariable, mapper.mapDecisionResult(result));
    }
  }

  private VariableMap mildest(ExecutionEntity execution) {
    VariableMap asked = execution.getVariables();
    asked.putAll(otherwise.asked(feel()));
    return asked;
  }

  private Meanwhile meanwhile(ExecutionEntity execution) {
    if (!otherwise.assessedAnew()) {
      return Meanwhile.WITHOUT;
    }
    boolean nothing = ((DmnDecisionResult) execution.getVariableLocal(Decided.RESULT)).isEmpty();
    return nothing ? Meanwhile.UNKNOWN : Meanwhile.MILDEST;
  }

  private static FeelEngine feel() {
    return Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
  }
}
