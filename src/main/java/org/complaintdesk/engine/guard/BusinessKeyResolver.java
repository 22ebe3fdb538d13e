package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** The last resolver: {@code execution.processBusinessKey} is the only property of an object that can be read. */
class BusinessKeyResolver extends ReadOnlyResolver {

  private static final String PROPERTY = "processBusinessKey";

  private final EngineMessages messages;

  BusinessKeyResolver(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    if (base == null) {
      return null;
    }
    if (base instanceof DelegateExecution execution && PROPERTY.equals(property)) {
      context.setPropertyResolved(true);
      return execution.getProcessBusinessKey();
    }
    throw new ExpressionRefusedException(messages.text("expression.property", property), null);
  }
}
