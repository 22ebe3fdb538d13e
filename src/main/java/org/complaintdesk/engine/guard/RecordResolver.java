package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.complaintdesk.process.RecordedFacts;
import org.jspecify.annotations.Nullable;

/**
 * Knows the case of the running process as {@code complaint}, and the work order whose id the process holds as
 * {@code workOrder}: their facts are read live, as in {@code ${complaint.urgency}}.
 */
class RecordResolver extends ReadOnlyResolver {

  private static final String CASE = "complaint";
  private static final String WORK_ORDER = "workOrder";
  private static final String WORK_ORDER_ID = "workOrderId";

  private final RecordedFacts facts;

  RecordResolver(RecordedFacts facts) {
    this.facts = facts;
  }

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    if (base != null || !(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
      return null;
    }
    String record = record(scope, property);
    if (record == null) {
      return null;
    }
    context.setPropertyResolved(true);
    return facts.of(record);
  }

  private static @Nullable String record(VariableScope scope, Object property) {
    if (CASE.equals(property)) {
      return caseNumber(scope);
    }
    return WORK_ORDER.equals(property) ? (String) scope.getVariable(WORK_ORDER_ID) : null;
  }

  private static @Nullable String caseNumber(VariableScope scope) {
    if (scope instanceof DelegateTask task) {
      return task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    }
    return scope instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
  }
}
