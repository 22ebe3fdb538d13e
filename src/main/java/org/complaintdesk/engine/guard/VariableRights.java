package org.complaintdesk.engine.guard;

import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Opens the form of a task to whoever sees the task and does not hold it; {@code engine.form.FormStart} then gives of
 * the variables what the form names (PR-1). Whoever completes a task is not told what the process goes on with.
 */
public class VariableRights extends PersonGuard {

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof GetTaskFormCmd || command instanceof GetTaskFormVariablesCmd) {
      TaskEntity task = opened(command, engine);
      if (task != null && !mayRead(task, engine)) {
        checkMayRead(task, engine);
        return command instanceof GetTaskFormCmd
            ? withoutFields(command, task, engine) : engine.runWithoutAuthorization(() -> next.execute(command));
      }
    }
    if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
      return completed(command, engine);
    }
    return next.execute(command);
  }

  @SuppressWarnings("unchecked")
  private <T> T completed(Command<T> command, CommandContext engine) {
    boolean asks = Boolean.TRUE.equals(field(command, "returnVariables"));
    TaskEntity task = asks ? taskOf(command, engine) : null;
    boolean told = task != null
        && passes(engine, checker -> checker.checkReadProcessInstanceVariable(task.getExecution()));
    T result = next.execute(command);
    return asks && !told ? (T) Variables.createVariables() : result;
  }

  /** Whether the reader may read the variables of the task: its holder, and whoever may read those of all tasks. */
  public static boolean mayRead(TaskEntity task, CommandContext engine) {
    return engine.getAuthenticatedUserId() == null || !engine.isAuthorizationCheckEnabled() || isHolder(task)
        || passes(engine, checker -> checker.checkReadTaskVariable(task));
  }

  static boolean isHolder(TaskEntity task) {
    return task.getAssignee() != null
        && task.getAssignee().equals(Context.getCommandContext().getAuthenticatedUserId());
  }

  private static boolean passes(CommandContext engine, Consumer<CommandChecker> question) {
    try {
      engine.getProcessEngineConfiguration().getCommandCheckers().forEach(question);
      return true;
    } catch (AuthorizationException refused) {
      return false;
    }
  }

  private static @Nullable TaskEntity opened(Command<?> command, CommandContext engine) {
    return command instanceof GetTaskFormVariablesCmd opening
        ? engine.getTaskManager().findTaskById(opening.resourceId) : taskOf(command, engine);
  }

  /** Fields that the model itself describes come with their values. */
  private <T> T withoutFields(Command<T> command, TaskEntity task, CommandContext engine) {
    T form = engine.runWithoutAuthorization(() -> next.execute(command));
    if (form instanceof TaskFormData data && !data.getFormFields().isEmpty()) {
      checkMayReadVariables(task, engine);
    }
    return form;
  }
}
