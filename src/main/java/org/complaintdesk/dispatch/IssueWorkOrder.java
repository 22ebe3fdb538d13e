package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.Department;
import org.springframework.stereotype.Component;

/** Sends another department an order in the place of the one that came back (RS-3). */
@Component
class IssueWorkOrder implements JavaDelegate {

  private final WorkOrders orders;

  IssueWorkOrder(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String returned = WorkOrderVariables.WORK_ORDER_ID.get(execution);
    WorkOrderVariables.WORK_ORDER_ID.set(execution,
        orders.issueInPlaceOf(returned, new Department(WorkOrderVariables.NEW_DEPARTMENT.get(execution))));
  }
}
