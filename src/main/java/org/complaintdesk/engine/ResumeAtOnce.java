package org.complaintdesk.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Lets a job that has failed for good run as soon as somebody raises its retries. The engine would put it off by one more
 * wait first, of up to an hour, while the incident is gone from Cockpit already.
 */
class ResumeAtOnce extends DefaultFailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String jobId, Throwable exception) {
    Command<Object> failed = super.getCommand(jobId, exception);
    return context -> {
      Object result = failed.execute(context);
      job(context, jobId).filter(job -> job.getRetries() == 0)
          .ifPresent(job -> job.setDuedate(ClockUtil.getCurrentTime()));
      return result;
    };
  }

  private static Optional<JobEntity> job(CommandContext context, String jobId) {
    return Optional.ofNullable(context.getJobManager().findJobById(jobId));
  }
}
