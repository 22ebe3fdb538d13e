package org.complaintdesk.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.complaintdesk.process.UnknownFactException;

/** The FEEL engine of decisions outside the process engine: a slip in a cell is a fault of its table like any other. */
class UnrecordedFeelEngine extends CachingFeelEngine {

  UnrecordedFeelEngine(List<FeelCustomFunctionProvider> functions) {
    super(functions);
  }

  /** Like {@link CachingFeelEngine#useIn}, for decisions outside the process engine. */
  static void useIn(DefaultDmnEngineConfiguration decisions) {
    decisions.setFeelEngineFactory(() -> new UnrecordedFeelEngine(decisions.getFeelCustomFunctionProviders()));
  }

  @Override
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    return faultOfTable(() -> super.evaluateSimpleExpression(expression, new GivenVariables(variables)));
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
    return faultOfTable(() -> super.evaluateSimpleUnaryTests(expression, input, new GivenVariables(variables)));
  }

  private static <T> T faultOfTable(Supplier<T> evaluation) {
    try {
      return evaluation.get();
    } catch (FeelException | UnknownFactException | StackOverflowError slip) {
      throw new DmnEngineException(slip.getMessage(), slip);
    }
  }
}
