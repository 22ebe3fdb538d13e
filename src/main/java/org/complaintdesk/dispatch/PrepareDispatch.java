package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.type.Attribution;
import org.springframework.stereotype.Component;

/** Keeps the attribution, and how many departments act, which decides about escalation (RS-1, CL-7, ES-1). */
@Component
class PrepareDispatch implements JavaDelegate {

  private final DispatchDrafts drafts;

  PrepareDispatch(DispatchDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    drafts.approve(execution.getProcessBusinessKey(),
        Attribution.given(WorkOrderVariables.ATTRIBUTION.find(execution)));
  }
}
