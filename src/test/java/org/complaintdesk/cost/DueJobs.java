package org.complaintdesk.cost;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a case that the desk takes in the background, which no one takes in tests unless told to. */
@Component
class DueJobs {

  private static final int AT_ONCE = 8;

  private final ManagementService management;
  private final JdbcClient database;
  private final Executor background = Executors.newFixedThreadPool(AT_ONCE, work -> {
    Thread thread = new Thread(work, "due-jobs");
    thread.setDaemon(true);
    return thread;
  });

  DueJobs(ManagementService management, JdbcClient database) {
    this.management = management;
    this.database = database;
  }

  /** What the background has to do now for a case; its timers are left asleep. */
  List<String> of(String number) {
    return database.sql("""
        select job.ID_ from ACT_RU_JOB job join ACT_RU_EXECUTION instance on instance.ID_ = job.PROCESS_INSTANCE_ID_
        where instance.BUSINESS_KEY_ = ? and job.TYPE_ = 'message' order by job.DUEDATE_, job.ID_""")
        .param(number).query(String.class).list();
  }

  /** Does it in a thread of the background, not in that of who waits for it. */
  void execute(String job) {
    CompletableFuture.runAsync(() -> management.executeJob(job), background).join();
  }
}
