package org.complaintdesk.cost;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Workplace;

/** The way of a complaint through the desk, by the steps that all scenarios share. */
final class Walk extends Way implements Workplace {

  private final Cases cases;

  Walk(int port, Measure measure, DueJobs jobs, Cases cases) {
    super(port, measure, jobs);
    this.cases = cases.at(this);
  }

  @Override
  Walk registered() {
    comesIn();
    return this;
  }

  @Override
  String sent(Caller program) {
    return program.sendsTicket();
  }

  @Override
  Walk settledAtOnce() {
    registered();
    cases.reviewedAndAccepted(number());
    cases.settledByJunior(number(), 20);
    cases.confirmedSolved(number());
    cases.summarised(number());
    return this;
  }

  /** The usual way: one department finds the cause, proposes, agrees with the customer and carries it out. */
  Walk dispatched() {
    registered();
    cases.dispatchedTo(number(), "dept-billing");
    cases.solvedBy(number(), "dept-billing");
    cases.resultApproved(number());
    cases.customerTold(number());
    cases.confirmedSolved(number());
    cases.summarised(number());
    return this;
  }

  @Override
  public void completes(String person, Task task, Map<String, Object> answers) {
    completes(person, task.getTaskDefinitionKey(), task.getId(), answers);
  }
}
