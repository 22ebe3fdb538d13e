package org.complaintdesk.deadline.watch;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Finds out when the watch of the deadlines must wake next (DL-7). */
@Component
class PlanReminder implements JavaDelegate {

  private final DeadlineWatch watch;
  private final WatchTimer timer;

  PlanReminder(DeadlineWatch watch, WatchTimer timer) {
    this.watch = watch;
    this.timer = timer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = CaseKey.of(execution);
    DeadlineWatch.Outlook outlook = watch.outlook(number);
    WatchVariables.COMPLAINT_OVER.pass(execution, outlook.over());
    WatchVariables.REMIND_AT.pass(execution, outlook.next() == null ? null : Date.from(outlook.next()));
    timer.isPlanned(number);
  }
}
