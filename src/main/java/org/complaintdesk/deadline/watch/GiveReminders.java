package org.complaintdesk.deadline.watch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Reminds of every deadline whose time has come, and notices when the binding one has gone by (DL-7). */
@Component
class GiveReminders implements JavaDelegate {

  private final DeadlineWatch watch;

  GiveReminders(DeadlineWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WatchVariables.BINDING_DEADLINE_PASSED.pass(execution, watch.give(CaseKey.of(execution)));
  }
}
