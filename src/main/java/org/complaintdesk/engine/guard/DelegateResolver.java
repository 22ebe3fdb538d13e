package org.complaintdesk.engine.guard;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Finds a delegate or listener by its bean name: {@code ${sendNotice}}. */
class DelegateResolver extends ReadOnlyResolver {

  private final DelegateBeans delegates;

  DelegateResolver(DelegateBeans delegates) {
    this.delegates = delegates;
  }

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    if (base != null || !delegates.has(property)) {
      return null;
    }
    context.setPropertyResolved(true);
    return delegates.get(property);
  }
}
