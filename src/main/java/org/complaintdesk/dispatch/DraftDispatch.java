package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.Decided;
import org.springframework.stereotype.Component;

/** Marks what the forms of the agents start from: the departments that the table proposes (RS-1). */
@Component
class DraftDispatch implements ExecutionListener {

  private final DispatchDrafts drafts;

  DraftDispatch(DispatchDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void notify(DelegateExecution execution) {
    drafts.begin(execution.getProcessBusinessKey(), Decided.at(execution).texts());
  }
}
