package org.complaintdesk.engine.guard;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Asks for rights as the engine does, with two differences. The variables of a task are read by whoever holds it,
 * besides those who may read those of all tasks: a right given with the task would outlast the work on it (PR-1). And a
 * job that belongs to no process, such as one of a batch or of the clean-up, is the administrators'; the engine leaves
 * it to anybody.
 */
class DutyChecker extends AuthorizationCommandChecker {

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    if (VariableRights.isHolder(task)) {
      checkReadTask(task);
    } else {
      super.checkReadTaskVariable(task);
    }
  }

  @Override
  public void checkUpdateJob(JobEntity job) {
    checkOfNoProcess(job);
    super.checkUpdateJob(job);
  }

  @Override
  public void checkUpdateRetriesJob(JobEntity job) {
    checkOfNoProcess(job);
    super.checkUpdateRetriesJob(job);
  }

  @Override
  public void checkReadJob(JobEntity job) {
    checkOfNoProcess(job);
    super.checkReadJob(job);
  }

  private void checkOfNoProcess(JobEntity job) {
    if (job.getProcessDefinitionKey() == null) {
      getAuthorizationManager().checkCamundaAdmin();
    }
  }
}
