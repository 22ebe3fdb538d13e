package org.complaintdesk.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills a desk that was never used with the sample cases when it starts. This is the one moment when the clock may be
 * set: models and people are there, which the desk seeds as its beans are made, and neither the port is open nor do the
 * engine's jobs run, which begin in the last phases of the start and after it.
 */
@Component
@Profile("demo & !import")
@ConditionalOnProperty("complaint-desk.demo.complaints")
class SampleCasesAtStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SampleCasesAtStart.class);
  /** Far before the web server, which starts in one of the last phases. */
  private static final int PHASE = 0;

  private final SampleCases cases;
  private final SampleDesk desk;
  private final SampleProgress progress;
  private volatile boolean running;

  SampleCasesAtStart(SampleCases cases, SampleDesk desk, SampleProgress progress) {
    this.cases = cases;
    this.desk = desk;
    this.progress = progress;
  }

  @Override
  public void start() {
    running = true;
    if (progress.isBegun() || desk.isUnused()) {
      int steps = cases.play();
      if (steps > 0) {
        LOG.info("The sample cases are on the desk, {} steps of their stories were played.", steps);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
