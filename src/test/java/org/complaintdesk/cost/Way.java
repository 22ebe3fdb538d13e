package org.complaintdesk.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The way of one complaint from receipt to its end, all of it over HTTP, and what each step of it costs. What the
 * background has to do at once is done after each step and counted apart; timers sleep on.
 */
abstract class Way {

  private final Caller caller;
  private final Measure measure;
  private final DueJobs jobs;
  private final Map<String, Cost> steps = new LinkedHashMap<>();
  private Consumer<String> observer = number -> { };
  private String number = "";

  Way(int port, Measure measure, DueJobs jobs) {
    this.caller = new Caller(port);
    this.measure = measure;
    this.jobs = jobs;
  }

  /** Somebody who looks at the case after each step. */
  final Way watchedBy(Consumer<String> somebody) {
    observer = somebody;
    return this;
  }

  // ---- ways

  /** A complaint comes in by phone; the customer gives no address. */
  abstract Way registered();

  /** The shortest way: settled at once; the customer is called, satisfied and confirms. */
  abstract Way settledAtOnce();

  // ---- steps

  /** Sends the complaint in; gives its number. */
  abstract String sent(Caller program);

  final void comesIn() {
    step("ticket", () -> number = sent(caller));
    done();
  }

  /** Somebody looks for a task of the case by its kind, takes it and sends its form. */
  final void completes(String person, String kind, Map<String, Object> answers) {
    String[] task = new String[1];
    step("find " + kind, () -> task[0] = caller.finds(person, number, kind));
    takes(person, kind, task[0], answers);
  }

  /** The same where the case has several tasks of that kind, and this one is meant. */
  final void completes(String person, String kind, String task, Map<String, Object> answers) {
    step("find " + kind, () -> caller.finds(person, number, kind));
    takes(person, kind, task, answers);
  }

  private void takes(String person, String kind, String task, Map<String, Object> answers) {
    step("claim " + kind, () -> caller.claims(person, task));
    step("submit " + kind, () -> caller.submits(person, task, answers));
    done();
  }

  private void done() {
    for (List<String> due = jobs.of(number); !due.isEmpty(); due = jobs.of(number)) {
      due.forEach(job -> step("jobs", () -> jobs.execute(job)));
    }
    observer.accept(number);
  }

  private void step(String name, Runnable work) {
    steps.merge(name, measure.of(work), Cost::plus);
  }

  // ---- what it came to

  final String number() {
    return number;
  }

  /** By the name of the step, in the order of the way. */
  final Map<String, Cost> steps() {
    return steps;
  }

  final Cost whole() {
    return steps.values().stream().reduce(Cost.NOTHING, Cost::plus);
  }
}
