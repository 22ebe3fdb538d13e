package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends each department of the approved draft its order; all go on side by side from here (RS-1). */
@Component
class IssueWorkOrders implements JavaDelegate {

  private final DispatchDrafts drafts;

  IssueWorkOrders(DispatchDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WorkOrderVariables.WORK_ORDER_IDS.pass(execution, drafts.issueOrders(execution.getProcessBusinessKey()));
  }
}
