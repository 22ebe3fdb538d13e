package org.complaintdesk.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** At the end of a complaint's process, however it ends: closes the waits that are still open (DL-6). */
@Component
class EndClock implements ExecutionListener {

  private final Deadlines deadlines;

  EndClock(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void notify(DelegateExecution execution) {
    deadlines.end(CaseKey.of(execution));
  }
}
