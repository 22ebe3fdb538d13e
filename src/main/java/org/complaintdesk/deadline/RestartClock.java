package org.complaintdesk.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Ends the wait of this process instance; without one it changes nothing (DL-6). */
@Component
class RestartClock implements JavaDelegate {

  private final Deadlines deadlines;

  RestartClock(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.resume(CaseKey.of(execution), execution.getProcessInstanceId());
  }
}
