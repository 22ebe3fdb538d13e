package org.complaintdesk.demo;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How far the sample cases have been played, kept in the database with each step: a desk that is killed half way goes
 * on where it stopped.
 */
@Component
@Profile("demo")
class SampleProgress {

  private static final String ALL = "complaint-desk.sample-cases";
  private static final String CASE = "complaint-desk.sample-case.";
  private static final String DONE = "done";

  private final ManagementService management;

  SampleProgress(ManagementService management) {
    this.management = management;
  }

  /**
   * How far one case has been played.
   *
   * @param number the complaint's number, empty before it is registered
   * @param steps how many steps of its story are done
   */
  record Played(String number, int steps) {
  }

  boolean isBegun() {
    return property(ALL).isPresent();
  }

  boolean isDone() {
    return property(ALL).filter(DONE::equals).isPresent();
  }

  /** The moment that all times are counted from: this one, or the one of the start that was cut short. */
  Instant begin(Instant now) {
    Optional<String> begun = property(ALL);
    if (begun.isEmpty()) {
      management.setProperty(ALL, now.toString());
    }
    return begun.map(Instant::parse).orElse(now);
  }

  Played of(SampleCase sample) {
    return property(CASE + sample.id()).map(text -> text.split(" "))
        .map(parts -> new Played(parts[0], Integer.parseInt(parts[1])))
        .orElse(new Played("", 0));
  }

  void record(SampleCase sample, Played played) {
    management.setProperty(CASE + sample.id(), played.number() + " " + played.steps());
  }

  void finish() {
    management.setProperty(ALL, DONE);
  }

  private Optional<String> property(String name) {
    return Optional.ofNullable(management.getProperties().get(name));
  }
}
