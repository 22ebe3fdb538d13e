package org.complaintdesk.dispatch;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends an order to the department; its deadline is that of the complaint (RS-1, DL-1). */
@Component
class IssueWorkOrder implements JavaDelegate {

  private final WorkOrders orders;

  IssueWorkOrder(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Date dueAt = WorkOrderVariables.DUE_AT.find(execution);
    String id = orders.issue(execution.getProcessBusinessKey(),
        WorkOrderVariables.DEPARTMENT.get(execution),
        WorkOrderVariables.INSTRUCTION.find(execution),
        dueAt == null ? null : dueAt.toInstant());
    WorkOrderVariables.WORK_ORDER_ID.set(execution, id);
  }
}
