package org.complaintdesk.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.ActivateJobCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Keeps a refused attempt to run a job from counting as a failure of that job. The engine notes any exception at the
 * job, also that the person may not run it: after a few tries the timer of a deadline would be dead.
 *
 * <p>It also leaves jobs of no process to the administrators where the engine asks no {@link DutyChecker}.
 */
public class JobRightsGuard extends PersonGuard {

  private static final Set<Class<?>> UNASKED = Set.of(ActivateJobCmd.class, SuspendJobCmd.class,
      ActivateJobDefinitionCmd.class, SuspendJobDefinitionCmd.class, SetJobDefinitionPriorityCmd.class,
      SetJobRetriesCmd.class);

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof FailedJobListener) {
      JobFailureCollector failed = (JobFailureCollector) field(command, "jobFailureCollector");
      if (failed != null && failed.getJob() != null && !mayRun(failed.getJob(), engine)) {
        return null;
      }
    }
    if (UNASKED.contains(command.getClass()) && isOfNoProcess(new DirectFieldAccessor(command), engine)) {
      engine.getAuthorizationManager().checkCamundaAdmin();
    }
    return next.execute(command);
  }

  private static boolean mayRun(JobEntity job, CommandContext engine) {
    try {
      engine.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkUpdateJob(job));
      return true;
    } catch (AuthorizationException refused) {
      return false;
    }
  }

  /** Whether the command is for a job, or for jobs of one definition, that belongs to no process. */
  private static boolean isOfNoProcess(DirectFieldAccessor command, CommandContext engine) {
    if (value(command, "jobId") instanceof String id) {
      JobEntity job = engine.getJobManager().findJobById(id);
      return job != null && job.getProcessDefinitionKey() == null;
    }
    if (value(command, "jobDefinitionId") instanceof String id) {
      JobDefinitionEntity definition = engine.getJobDefinitionManager().findById(id);
      return definition != null && definition.getProcessDefinitionKey() == null;
    }
    return false;
  }

  private static @Nullable Object value(DirectFieldAccessor command, String field) {
    return command.isReadableProperty(field) ? command.getPropertyValue(field) : null;
  }
}
