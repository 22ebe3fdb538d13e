package org.complaintdesk.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.desk.PastTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns the engine's clock, which is the product's only one, for sample cases and never for a desk at work. */
@Component
@Profile("demo")
class TurnedClock implements PastTime {

  @Override
  public void turnTo(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  @Override
  public void turnBack() {
    ClockUtil.reset();
  }
}
