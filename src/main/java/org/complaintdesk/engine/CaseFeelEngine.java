package org.complaintdesk.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.complaintdesk.engine.form.FormData;
import org.complaintdesk.process.RecordedFacts;

/**
 * The FEEL engine of the decisions that a process asks: what its variables do not say is read from the record of its
 * case. A decision that is asked outside of a process has what it is given, and nothing else.
 */
class CaseFeelEngine extends CachingFeelEngine {

  private final RecordedFacts facts;

  CaseFeelEngine(List<FeelCustomFunctionProvider> functions, RecordedFacts facts) {
    super(functions);
    this.facts = facts;
  }

  /** Like {@link CachingFeelEngine#useIn}, for the decisions of processes. */
  static void useIn(DefaultDmnEngineConfiguration decisions, RecordedFacts facts) {
    decisions.setFeelEngineFactory(() -> new CaseFeelEngine(decisions.getFeelCustomFunctionProviders(), facts));
  }

  @Override
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    return super.evaluateSimpleExpression(expression, withFacts(variables));
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
    return super.evaluateSimpleUnaryTests(expression, input, withFacts(variables));
  }

  private VariableContext withFacts(VariableContext variables) {
    BpmnExecutionContext running = Context.getBpmnExecutionContext();
    String caseNumber = running == null ? null : running.getExecution().getProcessBusinessKey();
    return caseNumber == null || variables instanceof FormData ? variables
        : new CaseVariables(variables, facts, caseNumber);
  }
}
