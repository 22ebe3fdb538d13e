package org.complaintdesk.engine.guard;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl.Profile;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.complaintdesk.process.RecordedFacts;

/**
 * Expressions that can read but not act: variables, the facts of the case, lists and maps, our delegates by name,
 * and four functions. No
 * expression, wherever it comes from, can call a method (CVE-2026-109432: task queries evaluate what a user sends).
 */
public class GuardedExpressionManager extends JuelExpressionManager {

  private static final boolean READ_ONLY = true;
  private static final int SHOWN = 200;

  private final DelegateBeans delegates;
  private final RecordedFacts facts;
  private final EngineMessages messages;

  public GuardedExpressionManager(DelegateBeans delegates, RecordedFacts facts, EngineMessages messages) {
    this.delegates = delegates;
    this.facts = facts;
    this.messages = messages;
    // the profile without method calls: they do not even parse
    setExpressionFactory(new ExpressionFactoryImpl(Profile.JEE5));
    addFunction(ExpressionFunctions.IN_HOURS, ExpressionFunctions.inHoursMethod());
  }

  /** Engine plugins bring functions of their own; those that are not ours stay out. */
  @Override
  public void addFunction(String name, Method function) {
    if (ExpressionFunctions.NAMES.contains(name)) {
      super.addFunction(name, function);
    }
  }

  @Override
  public ValueExpression createValueExpression(String expression) {
    try {
      return super.createValueExpression(expression);
    } catch (ELException | StackOverflowError refused) {
      throw new ExpressionRefusedException(messages.text("expression.refused", shown(expression)), refused);
    }
  }

  /** Nobody reads more of it in a sentence. */
  private static String shown(String expression) {
    return expression.length() <= SHOWN ? expression : expression.substring(0, SHOWN) + "…";
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new RecordResolver(facts));
    resolvers.add(new DelegateResolver(delegates));
    resolvers.add(new ArrayELResolver(READ_ONLY));
    resolvers.add(new ListELResolver(READ_ONLY));
    resolvers.add(new MapELResolver(READ_ONLY));
    resolvers.add(new BusinessKeyResolver(messages));
    return resolvers;
  }
}
