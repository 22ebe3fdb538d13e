package org.complaintdesk.engine.table;

import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.complaintdesk.process.HeldWork;
import org.springframework.stereotype.Component;

/** Makes a job that has just been planned one that has failed for good: trying it at once would find the same fault. */
@Component
class HeldJobs implements HeldWork {

  private final ProcessEngineConfigurationImpl engine;

  HeldJobs(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Override
  public void hold(String processInstance, String reason) {
    engine.getCommandExecutorTxRequired().execute(command -> {
      // a process that is started within a step of another goes its first steps after that one
      command.registerCommandContextListener(new AtTheEnd(processInstance, reason));
      return null;
    });
  }

  private record AtTheEnd(String processInstance, String reason) implements CommandContextListener {

    @Override
    public void onCommandContextClose(CommandContext command) {
      planned(command).forEach(job -> {
        job.setExceptionMessage(reason);
        job.setRetries(0);
      });
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable failure) {
      // nothing was started either
    }

    /** What was started within the same command the database does not know yet. */
    private Collection<JobEntity> planned(CommandContext command) {
      Collection<JobEntity> unwritten = command.getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
          .map(CachedDbEntity::getEntity).filter(JobEntity.class::isInstance).map(JobEntity.class::cast)
          .filter(job -> processInstance.equals(job.getProcessInstanceId())).toList();
      return unwritten.isEmpty() ? command.getJobManager().findJobsByProcessInstanceId(processInstance) : unwritten;
    }
  }
}
