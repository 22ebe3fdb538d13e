package org.complaintdesk.deadline.watch;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.stereotype.Component;

/** Process gateway: wakes the process that watches the deadlines of a complaint at another time. */
@Component
class WatchProcess {

  private final RuntimeService runtime;
  private final ManagementService management;

  WatchProcess(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /**
   * The id of the process that watches this complaint, if one does. Asked by its executions: a query for processes makes
   * H2 look through all that run.
   */
  Optional<String> watching(CaseNumber complaintNumber) {
    return runtime.createExecutionQuery()
        .processDefinitionKey(WatchVariables.PROCESS).processInstanceBusinessKey(complaintNumber.value())
        .list().stream().map(Execution::getProcessInstanceId).findFirst();
  }

  /** Wakes it then. It sleeps by its one timer, or without one where nothing was to come: then it plans anew. */
  void wakeAt(String processId, CaseNumber complaintNumber, Instant then) {
    List<Job> timers = management.createJobQuery().processInstanceId(processId).timers().list();
    if (timers.isEmpty()) {
      runtime.signalEventReceived(WatchVariables.DEADLINES_MOVED + complaintNumber);
    }
    Date due = Date.from(then);
    timers.stream()
        .filter(timer -> !due.equals(timer.getDuedate()))
        .forEach(timer -> management.setJobDuedate(timer.getId(), due));
  }
}
