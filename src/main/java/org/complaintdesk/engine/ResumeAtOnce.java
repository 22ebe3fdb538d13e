package org.complaintdesk.engine;

import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.engine.guard.EngineMessages;

/**
 * Lets a job that has failed for good run as soon as somebody raises its retries. The engine would put it off by one more
 * wait first, of up to an hour, while the incident is gone from Cockpit already. Cockpit shows why a job failed: of what
 * the database said only its code, since it repeats what was to be written (PR-1).
 */
class ResumeAtOnce extends DefaultFailedJobCommandFactory {

  private final EngineMessages messages = new EngineMessages();

  @Override
  public Command<Object> getCommand(String jobId, Throwable exception) {
    Command<Object> failed = super.getCommand(jobId, unquoted(exception));
    return context -> {
      Object result = failed.execute(context);
      job(context, jobId).filter(job -> job.getRetries() == 0)
          .ifPresent(job -> job.setDuedate(ClockUtil.getCurrentTime()));
      return result;
    };
  }

  private Throwable unquoted(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException database) {
        ProcessEngineException unquoted =
            new ProcessEngineException(messages.text("job.database", String.valueOf(database.getSQLState())));
        unquoted.setStackTrace(exception.getStackTrace());
        return unquoted;
      }
    }
    return exception;
  }

  private static Optional<JobEntity> job(CommandContext context, String jobId) {
    return Optional.ofNullable(context.getJobManager().findJobById(jobId));
  }
}
