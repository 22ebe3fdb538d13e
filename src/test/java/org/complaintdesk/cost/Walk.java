package org.complaintdesk.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Workplace;

/**
 * The way of one complaint through the desk, all of it over HTTP, and what each step of it costs. What the background
 * has to do at once is done after each step and counted apart; timers sleep on.
 */
final class Walk implements Workplace {

  private final Caller caller;
  private final Meter meter;
  private final DueJobs jobs;
  private final Cases cases;
  private final Map<String, Cost> steps = new LinkedHashMap<>();
  private Consumer<String> observer = number -> { };
  private String number = "";

  Walk(int port, Meter meter, DueJobs jobs, Cases cases) {
    this.caller = new Caller(port);
    this.meter = meter;
    this.jobs = jobs;
    this.cases = cases.at(this);
  }

  /** Somebody who looks at the case after each step. */
  Walk watchedBy(Consumer<String> observer) {
    this.observer = observer;
    return this;
  }

  // ---- ways

  /** A complaint comes in by phone; the customer gives no address. */
  Walk registered() {
    measure("ticket", () -> number = caller.sendsTicket());
    stepDone();
    return this;
  }

  /** The shortest way: settled at once; the customer is called, satisfied and confirms. */
  Walk settledAtOnce() {
    registered();
    cases.reviewedAndAccepted(number);
    cases.settledByJunior(number, 20);
    cases.confirmedSolved(number);
    cases.summarised(number);
    return this;
  }

  /** The usual way: one department finds the cause, proposes, agrees with the customer and carries it out. */
  Walk dispatched() {
    registered();
    cases.dispatchedTo(number, "dept-billing");
    cases.solvedBy(number, "dept-billing");
    cases.resultApproved(number);
    cases.customerTold(number);
    cases.confirmedSolved(number);
    cases.summarised(number);
    return this;
  }

  @Override
  public void completes(String person, Task task, Map<String, Object> answers) {
    String kind = task.getTaskDefinitionKey();
    measure("find " + kind, () -> caller.finds(person, number, kind));
    measure("claim " + kind, () -> caller.claims(person, task.getId()));
    measure("submit " + kind, () -> caller.submits(person, task.getId(), answers));
    stepDone();
  }

  private void stepDone() {
    for (List<String> due = jobs.of(number); !due.isEmpty(); due = jobs.of(number)) {
      due.forEach(job -> measure("jobs", () -> jobs.execute(job)));
    }
    observer.accept(number);
  }

  private void measure(String step, Runnable work) {
    steps.merge(step, meter.of(work), Cost::plus);
  }

  // ---- what it came to

  String number() {
    return number;
  }

  /** By the name of the step, in the order of the way. */
  Map<String, Cost> steps() {
    return steps;
  }

  Cost whole() {
    return steps.values().stream().reduce(Cost.NOTHING, Cost::plus);
  }
}
