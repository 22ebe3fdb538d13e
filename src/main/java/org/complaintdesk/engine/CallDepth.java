package org.complaintdesk.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.ExpressionRules;
import org.jspecify.annotations.Nullable;

/**
 * Stops processes that call each other without end where an expression says which is called: nobody can know that when
 * they are deployed.
 */
class CallDepth extends AbstractBpmnParseListener {

  private static final int DEEPEST = 20;

  private final EngineMessages messages;

  CallDepth(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    String called = element.attribute("calledElement");
    if (called != null && ExpressionRules.isExpression(called)) {
      ExecutionListener check = this::check;
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, check);
    }
  }

  private void check(DelegateExecution calling) {
    long calls = Stream.iterate(calling, above -> above != null, CallDepth::caller).limit(DEEPEST).count();
    if (calls == DEEPEST) {
      throw new BadUserRequestException(messages.text("process.calls-without-end", DEEPEST));
    }
  }

  /** What called the process to which the execution belongs. */
  private static @Nullable DelegateExecution caller(DelegateExecution execution) {
    return execution.getProcessInstance().getSuperExecution();
  }
}
