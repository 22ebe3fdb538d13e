package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.complaintdesk.database.DatabaseWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@DisplayName("The health of what carries out jobs")
class JobsHealthTest {

  private static final int LOOKS_OF_A_WHILE = 20;

  private final JobExecutor executor = mock();
  private final DatabaseWatch database = mock();
  private AcquireJobsCommandFactory search;
  private JobsHealth health;

  @BeforeEach
  void start() {
    when(executor.isActive()).thenReturn(true);
    when(database.isWell()).thenReturn(true);
    doAnswer(set -> search = set.getArgument(0)).when(executor).setAcquireJobsCmdFactory(any());
    health = new JobsHealth(provided(executor), provided(), database);
    health.start();
  }

  @AfterEach
  void stop() {
    health.stop();
  }

  @Test
  @DisplayName("is good while it looks for jobs")
  void good() {
    for (int look = 0; look < LOOKS_OF_A_WHILE; look++) {
      search.getCommand(1);
      health.look();
    }
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  @DisplayName("is bad where it does nothing for minutes, until it goes on")
  void stuck() {
    lookForAWhile();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

    search.getCommand(1);
    health.look();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  @DisplayName("is bad where it does not run")
  void stopped() {
    when(executor.isActive()).thenReturn(false);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  @DisplayName("is not bad while it waits for a database that is away: a restart would not bring it back")
  void waitsForTheDatabase() {
    when(database.isWell()).thenReturn(false);
    lookForAWhile();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  @DisplayName("is unknown where jobs are left to other desks")
  void none() {
    assertThat(new JobsHealth(provided(), provided(), database).health().getStatus()).isEqualTo(Status.UNKNOWN);
  }

  private void lookForAWhile() {
    for (int look = 0; look < LOOKS_OF_A_WHILE; look++) {
      health.look();
    }
  }

  private static ObjectProvider<JobExecutor> provided(JobExecutor executor) {
    ObjectProvider<JobExecutor> provider = mock();
    when(provider.getIfAvailable()).thenReturn(executor);
    return provider;
  }

  private static <T> ObjectProvider<T> provided() {
    ObjectProvider<T> provider = mock();
    when(provider.stream()).thenAnswer(asked -> Stream.<ThreadPoolTaskExecutor>empty());
    return provider;
  }
}
