package org.complaintdesk.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.complaintdesk.database.DatabaseWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Whether jobs are carried out: the engine looks for them at least once a minute, or those at hand come to an end. Where
 * neither happens it is stuck, and a restart helps. It is not while the database is away, for which it waits.
 */
@Component("jobExecutorHealthIndicator")
class JobsHealth implements HealthIndicator, SmartLifecycle {

  private static final long PAUSE_SECONDS = 10;
  private static final int PATIENCE = 18;

  private final ObjectProvider<JobExecutor> jobs;
  private final ObjectProvider<ThreadPoolTaskExecutor> threads;
  private final DatabaseWatch database;
  private final AtomicLong searches = new AtomicLong();

  private @Nullable ScheduledExecutorService looks;
  private long seen;
  private volatile int looksWithoutProgress;

  JobsHealth(ObjectProvider<JobExecutor> jobs, ObjectProvider<ThreadPoolTaskExecutor> threads, DatabaseWatch database) {
    this.jobs = jobs;
    this.threads = threads;
    this.database = database;
  }

  /** Where the setting leaves jobs to other desks there are none to look after. */
  @Override
  public Health health() {
    JobExecutor executor = jobs.getIfAvailable();
    if (executor == null) {
      return Health.unknown().withDetail("jobs", "left to other desks").build();
    }
    boolean well = executor.isActive() && looksWithoutProgress < PATIENCE;
    return Health.status(well ? "UP" : "DOWN").withDetail("active", executor.isActive())
        .withDetail("secondsWithoutProgress", looksWithoutProgress * PAUSE_SECONDS).build();
  }

  void look() {
    long progress = searches.get()
        + threads.stream().mapToLong(pool -> pool.getThreadPoolExecutor().getCompletedTaskCount()).sum();
    boolean waits = progress == seen && database.isWell();
    looksWithoutProgress = waits ? looksWithoutProgress + 1 : 0;
    seen = progress;
  }

  @Override
  public void start() {
    JobExecutor executor = jobs.getIfAvailable();
    looks = Executors.newSingleThreadScheduledExecutor(JobsHealth::thread);
    if (executor == null) {
      return;
    }
    DefaultAcquireJobsCommandFactory search = new DefaultAcquireJobsCommandFactory(executor);
    executor.setAcquireJobsCmdFactory(most -> {
      searches.incrementAndGet();
      return search.getCommand(most);
    });
    looks.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "jobs-health");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = looks;
    looks = null;
    if (ending != null) {
      ending.shutdownNow();
    }
  }

  @Override
  public boolean isRunning() {
    return looks != null;
  }
}
