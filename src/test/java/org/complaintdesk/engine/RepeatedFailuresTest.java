package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("A failure of jobs in the log")
class RepeatedFailuresTest {

  private static final String JOBS = "org.camunda.bpm.engine.jobexecutor";

  private final RepeatedFailures failures = new RepeatedFailures();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final List<TurboFilter> filtersOfTheDesk = List.copyOf(logs.getTurboFilterList());

  @BeforeEach
  void listen() {
    logs.resetTurboFilterList();
    failures.start();
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    failures.stop();
    filtersOfTheDesk.forEach(logs::addTurboFilter);
  }

  @Test
  @DisplayName("stands there once a minute with its stack, however many jobs share it; the others are counted")
  void oncePerMinute() {
    fail(JOBS, 5);
    assertThat(lines()).hasSize(1);

    failures.endMinute();
    assertThat(lines()).last().asString().startsWith("4 failures of jobs were left out");

    fail(JOBS, 3);
    assertThat(lines()).hasSize(3);
  }

  @Test
  @DisplayName("stands there whenever it is another one, or nobody's job")
  void others() {
    fail(JOBS, 2);
    LoggerFactory.getLogger(JOBS).warn("job {} failed", "1", new IllegalArgumentException("another one"));
    fail("org.complaintdesk.intake", 2);

    assertThat(lines()).hasSize(4);
    failures.endMinute();
    failures.endMinute();
    assertThat(lines()).as("nothing is said where nothing was left out").hasSize(5);
  }

  private static void fail(String logger, int times) {
    for (int time = 0; time < times; time++) {
      LoggerFactory.getLogger(logger).warn("job {} failed", time, new IllegalStateException("no mail server: " + time));
    }
  }

  private List<String> lines() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
