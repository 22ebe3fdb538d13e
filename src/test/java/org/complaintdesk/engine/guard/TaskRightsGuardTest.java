package org.complaintdesk.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What somebody who may work on a task, and somebody who may not even see it, can do to it. */
class TaskRightsGuardTest {

  private static GuardedEngine desk;

  private final TaskService tasks = desk.engine().getTaskService();
  private String task;

  @BeforeAll
  static void startDesk() {
    desk = new GuardedEngine(Map.of(), true);
    desk.deploy("trial.bpmn", Models.step("<userTask id='step' camunda:candidateGroups='senior-agent'/>"));
    grant("leader", ProcessDefinitionPermissions.TASK_ASSIGN, Permissions.READ_TASK);
    grant("complaint-management", Permissions.UPDATE_TASK, Permissions.READ_TASK);
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @BeforeEach
  void complaintArrives() {
    desk.engine().getRuntimeService().startProcessInstanceByKey("trial", "C-1");
    task = tasks.createTaskQuery().singleResult().getId();
  }

  @AfterEach
  void clear() {
    desk.engine().getRuntimeService().createProcessInstanceQuery().list().forEach(instance ->
        desk.engine().getRuntimeService().deleteProcessInstance(instance.getId(), "end of test"));
  }

  @Test
  void aCandidateClaimsForHimselfReturnsAndCompletes() {
    asCandidate(() -> {
      tasks.claim(task, "wang");
      tasks.setAssignee(task, null);
      tasks.claim(task, "wang");
      tasks.claim(task, null);
      tasks.complete(task);
    });
    assertThat(tasks.createTaskQuery().singleResult().getTaskDefinitionKey()).isEqualTo("wait");
  }

  @Test
  void aCandidateCannotClaimForOthersOrTakeATaskAway() {
    asCandidate(() -> forbidden(() -> tasks.claim(task, "li")));
    tasks.setAssignee(task, "li");
    asCandidate(() -> {
      forbidden(() -> tasks.claim(task, null));
      forbidden(() -> tasks.setAssignee(task, null));
    });
    assertThat(theTask().getAssignee()).isEqualTo("li");
  }

  @Test
  @DisplayName("The engine itself refuses a candidate with TASK_WORK only: variables, assigning, delegating, updating")
  void aCandidateCannotSetVariablesOrChangeTheTask() {
    asCandidate(() -> {
      forbidden(() -> tasks.setVariable(task, "urgency", 3));
      forbidden(() -> tasks.setVariableLocal(task, "facts", "x"));
      forbidden(() -> tasks.removeVariable(task, "urgency"));
      forbidden(() -> desk.engine().getRuntimeService().setVariable(instance(), "urgency", 3));
      forbidden(() -> tasks.setAssignee(task, "li"));
      forbidden(() -> tasks.delegateTask(task, "li"));
      forbidden(() -> tasks.addCandidateGroup(task, "junior-agent"));
      forbidden(() -> tasks.setPriority(task, 100));
      Task changed = theTask();
      changed.setDueDate(new Date(0));
      forbidden(() -> tasks.saveTask(changed));
    });
  }

  @Test
  void nobodyRaisesModelledErrorsByHand() {
    asCandidate(() -> {
      assertThatThrownBy(() -> tasks.handleBpmnError(task, "any", "", Map.of("urgency", 3)))
          .isInstanceOf(BadUserRequestException.class).hasMessageContaining("choose an outcome");
      assertThatThrownBy(() -> tasks.handleEscalation(task, "any")).isInstanceOf(BadUserRequestException.class);
    });
    assertThat(desk.engine().getRuntimeService().getVariables(instance())).isEmpty();
  }

  @Test
  void aLeaderWhoMayAssignMovesNoDueDate() {
    desk.as("zhao", List.of("leader"), () -> {
      tasks.setAssignee(task, "li");
      Task changed = theTask();
      changed.setDueDate(new Date(0));
      forbidden(() -> tasks.saveTask(changed));
      forbidden(() -> tasks.setDueDate(task, new Date(0)));
      forbidden(() -> tasks.setPriority(task, 100));
    });
    assertThat(theTask().getAssignee()).isEqualTo("li");
    assertThat(theTask().getDueDate()).isNull();
  }

  @Test
  void whoMayUpdateTasksMovesDueDates() {
    desk.as("chen", List.of("complaint-management"), () -> {
      Task changed = theTask();
      changed.setDueDate(new Date(1_800_000_000_000L));
      tasks.saveTask(changed);
    });
    assertThat(theTask().getDueDate()).isEqualTo(new Date(1_800_000_000_000L));
  }

  @Test
  void commentsAreForThoseWhoSeeTheTaskAndAttachmentsForNobody() {
    asCandidate(() -> {
      assertThatCode(() -> tasks.createComment(task, null, "Called back.")).doesNotThrowAnyException();
      assertThatThrownBy(() -> tasks.createAttachment("url", task, null, "x", "x", "https://example.com"))
          .isInstanceOf(BadUserRequestException.class);
    });
    desk.as("outsider", () -> {
      forbidden(() -> tasks.getTaskComments(task));
      forbidden(() -> tasks.createComment(task, null, "Hello."));
      assertThatThrownBy(() -> tasks.createComment(null, "any", "Hello."))
          .isInstanceOf(ProcessEngineException.class);
    });
  }

  private void asCandidate(Runnable action) {
    desk.as("wang", List.of("senior-agent"), action);
  }

  private static void forbidden(ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(AuthorizationException.class);
  }

  private Task theTask() {
    return tasks.createTaskQuery().taskId(task).singleResult();
  }

  private String instance() {
    return theTask().getProcessInstanceId();
  }

  private static void grant(String group, Permission... permissions) {
    Authorization grant = desk.engine().getAuthorizationService()
        .createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId("trial");
    grant.setPermissions(permissions);
    desk.engine().getAuthorizationService().saveAuthorization(grant);
  }
}
