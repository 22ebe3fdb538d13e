package org.complaintdesk.cost;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.Everybody;
import org.complaintdesk.support.Managers;
import org.complaintdesk.support.Workplace;

/** The way of a complaint through the desk, by the steps that all scenarios share. */
final class Walk extends Way implements Workplace {

  private final Agents agents;
  private final DepartmentStaff departments;
  private final Managers managers;
  private final Customer customer;

  Walk(int port, Measure measure, DueJobs jobs, Everybody everybody) {
    super(port, measure, jobs);
    Everybody counted = everybody.at(this);
    this.agents = counted.agents();
    this.departments = counted.departments();
    this.managers = counted.managers();
    this.customer = counted.customer();
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
    agents.reviewedAndAccepted(number());
    agents.settledByJunior(number(), 20);
    customer.confirmedSolved(number());
    agents.summarised(number());
    return this;
  }

  /** The usual way: one department finds the cause, proposes, agrees with the customer and carries it out. */
  Walk dispatched() {
    registered();
    agents.dispatchedTo(number(), "dept-billing");
    departments.solved(number(), "dept-billing");
    managers.resultApproved(number());
    agents.customerTold(number());
    customer.confirmedSolved(number());
    agents.summarised(number());
    return this;
  }

  @Override
  public void completes(String person, Task task, Map<String, Object> answers) {
    completes(person, task.getTaskDefinitionKey(), task.getId(), answers);
  }
}
