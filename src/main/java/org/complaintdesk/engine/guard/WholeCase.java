package org.complaintdesk.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads the executions of a case at once when a person takes or completes one of its tasks. The engine would read that of
 * the task first, and then all of them for the sake of the one at the top.
 */
public class WholeCase extends PersonGuard {

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof ClaimTaskCmd || command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
      TaskEntity task = taskOf(command, engine);
      if (task != null && task.getProcessInstanceId() != null) {
        readCase(task.getProcessInstanceId(), engine);
      }
    }
    return next.execute(command);
  }

  private static void readCase(String instance, CommandContext engine) {
    List<ExecutionEntity> executions = engine.getExecutionManager().findExecutionsByProcessInstanceId(instance);
    executions.stream().filter(ExecutionEntity::isProcessInstanceExecution).findAny()
        .ifPresent(top -> top.restoreProcessInstance(executions, null, null, null, null, null, null));
  }
}
