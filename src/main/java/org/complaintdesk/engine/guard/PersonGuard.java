package org.complaintdesk.engine.guard;

import java.lang.reflect.Field;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.util.ReflectionUtils;

/** Stands before the commands that a person gives; what the product's own code does inside a step passes. */
public abstract class PersonGuard extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    CommandContext engine = Context.getCommandContext();
    // inside delegates and listeners the engine checks no authorization, and neither does the guard
    boolean person = engine.getAuthenticatedUserId() != null && engine.isAuthorizationCheckEnabled();
    return person ? guard(command, engine) : next.execute(command);
  }

  /** Lets the person's command through, or refuses it by an exception, before anything has changed. */
  protected abstract <T> T guard(Command<T> command, CommandContext engine);

  /** The engine keeps what a command carries in protected fields and offers no way to read it. */
  public static @Nullable Object field(Command<?> command, String name) {
    return new DirectFieldAccessor(command).getPropertyValue(name);
  }

  /** Puts something else in its place, as it is: a bean accessor would try to convert it. */
  public static void setField(Command<?> command, String name, @Nullable Object value) {
    Field field = Objects.requireNonNull(ReflectionUtils.findField(command.getClass(), name));
    ReflectionUtils.makeAccessible(field);
    ReflectionUtils.setField(field, command, value);
  }

  /** The task of the command, or nothing: the command itself says what is wrong with the id. */
  public static @Nullable TaskEntity taskOf(Command<?> command, CommandContext engine) {
    Object id = field(command, "taskId");
    return id == null ? null : engine.getTaskManager().findTaskById((String) id);
  }

  /** Who may not work on the task learns nothing about its form. */
  static void checkMayWork(TaskEntity task, CommandContext engine) {
    for (CommandChecker checker : engine.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkTaskWork(task);
    }
  }

  /** Giving a task to somebody, or taking it away, asks for the right to assign. */
  static void checkMayAssign(TaskEntity task, CommandContext engine) {
    for (CommandChecker checker : engine.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkTaskAssign(task);
    }
  }

  static void checkMayReadVariables(TaskEntity task, CommandContext engine) {
    for (CommandChecker checker : engine.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkReadTaskVariable(task);
    }
  }

  static void checkMayRead(TaskEntity task, CommandContext engine) {
    for (CommandChecker checker : engine.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkReadTask(task);
    }
  }
}
