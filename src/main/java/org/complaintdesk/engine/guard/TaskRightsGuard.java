package org.complaintdesk.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Closes what the engine leaves open to anybody who may work on a task, or to anybody at all: claiming for others,
 * taking a colleague's task away or completing it, moving due dates, raising modelled errors, attachments, comments at
 * tasks one cannot see. What colleagues wrote there is read like variables: by whoever holds the task (PR-1).
 */
public class TaskRightsGuard extends PersonGuard {

  private static final Set<Class<?>> ATTACHMENTS = Set.of(
      CreateAttachmentCmd.class, SaveAttachmentCmd.class, DeleteAttachmentCmd.class, GetAttachmentCmd.class,
      GetAttachmentContentCmd.class, GetTaskAttachmentCmd.class, GetTaskAttachmentContentCmd.class,
      GetTaskAttachmentsCmd.class, GetProcessInstanceAttachmentsCmd.class, GetProcessInstanceCommentsCmd.class);
  private static final Set<Class<?>> CHANGES = Set.of(SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class,
      SetTaskPriorityCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class);
  private static final Set<Class<?>> COMMENTS =
      Set.of(AddCommentCmd.class, GetTaskCommentsCmd.class, GetTaskCommentCmd.class);

  private final EngineMessages messages;

  public TaskRightsGuard(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof AssignTaskCmd && isReturned(command, engine)) {
      return engine.runWithoutAuthorization(() -> next.execute(command));
    }
    check(command, engine);
    return next.execute(command);
  }

  /**
   * Who may complete a task: one's own, and one that nobody holds, whoever may work on it; a colleague's, whoever may
   * assign it besides. Asked by whoever reads a completion ({@code engine.form.CompletionGuard}).
   */
  public static void checkCompletion(TaskEntity task, CommandContext engine) {
    checkMayWork(task, engine);
    if (task.getAssignee() != null && !task.getAssignee().equals(engine.getAuthenticatedUserId())) {
      checkMayAssign(task, engine);
    }
  }

  private void check(Command<?> command, CommandContext engine) {
    if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
      throw new BadUserRequestException(messages.text("task.no-events"));
    }
    if (command instanceof ClaimTaskCmd) {
      checkClaim(command, engine);
    } else if (CHANGES.contains(command.getClass())) {
      checkMayChange(taskOf(command, engine), engine);
    } else if (command instanceof SaveTaskCmd) {
      checkMayChange((TaskEntity) field(command, "task"), engine);
    } else if (ATTACHMENTS.contains(command.getClass())) {
      throw new BadUserRequestException(messages.text("task.no-attachments"));
    } else if (COMMENTS.contains(command.getClass())) {
      checkComment(command, engine);
    }
  }

  /** Whoever holds a task may put it back, although he may not give it to anybody. */
  private static boolean isReturned(Command<?> command, CommandContext engine) {
    TaskEntity task = taskOf(command, engine);
    return task != null && field(command, "userId") == null
        && engine.getAuthenticatedUserId().equals(task.getAssignee());
  }

  /** A person claims for himself and puts back his own; anything else is assigning. */
  private static void checkClaim(Command<?> command, CommandContext engine) {
    TaskEntity task = taskOf(command, engine);
    if (task == null) {
      return;
    }
    Object claimant = field(command, "userId");
    String person = engine.getAuthenticatedUserId();
    boolean own = claimant == null ? person.equals(task.getAssignee()) : claimant.equals(person);
    if (!own) {
      checkMayAssign(task, engine);
    }
  }

  /** For the engine the right to assign covers due dates and priorities too; here deadlines are not given away. */
  private static void checkMayChange(TaskEntity task, CommandContext engine) {
    if (task == null || task.getProcessDefinition() == null) {
      return;
    }
    engine.getAuthorizationManager().checkAuthorization(new PermissionCheckBuilder()
        .disjunctive()
        .atomicCheckForResourceId(Resources.TASK, task.getId(), Permissions.UPDATE)
        .atomicCheckForResourceId(Resources.PROCESS_DEFINITION, task.getProcessDefinition().getKey(),
            Permissions.UPDATE_TASK)
        .build());
  }

  private void checkComment(Command<?> command, CommandContext engine) {
    TaskEntity task = taskOf(command, engine);
    if (task == null) {
      throw new BadUserRequestException(messages.text("task.comment-on-task"));
    }
    checkMayRead(task, engine);
    if (!(command instanceof AddCommentCmd)) {
      checkMayReadVariables(task, engine);
    }
  }
}
