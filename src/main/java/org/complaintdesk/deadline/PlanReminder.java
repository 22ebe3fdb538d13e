package org.complaintdesk.deadline;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out when the watch of the deadlines must wake next (DL-7). */
@Component
class PlanReminder implements JavaDelegate {

  private final DeadlineWatch watch;

  PlanReminder(DeadlineWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    WatchVariables.COMPLAINT_OVER.set(execution, watch.isOver(number));
    WatchVariables.REMIND_AT.set(execution, watch.next(number).map(Date::from).orElse(null));
  }
}
