package org.complaintdesk.engine;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Expressions read and never act: in queries, in stored filters and in processes. */
class ExpressionGuardTest {

  private static final String DISPATCH = """
      <signal id="replied" name="customer.replied.${execution.processBusinessKey}"/>
      <process id="trial" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="start"/>
        <sequenceFlow id="to-route" sourceRef="start" targetRef="route-complaint"/>
        <serviceTask id="route-complaint" camunda:delegateExpression="${route}">
          <extensionElements><camunda:inputOutput>
            <camunda:outputParameter name="category">${routes[0].category}</camunda:outputParameter>
          </camunda:inputOutput></extensionElements>
        </serviceTask>
        <sequenceFlow id="to-tell" sourceRef="route-complaint" targetRef="tell"/>
        <serviceTask id="tell" camunda:delegateExpression="#{sendNotice}"/>
        <sequenceFlow id="to-ask" sourceRef="tell" targetRef="ask"/>
        <intermediateCatchEvent id="ask"><signalEventDefinition id="ask-signal" signalRef="replied"/>
        </intermediateCatchEvent>
        <sequenceFlow id="to-work" sourceRef="ask" targetRef="work"/>
        <userTask id="work" name="Work for ${department}" camunda:candidateGroups="${department}">
          <extensionElements><camunda:taskListener event="create" delegateExpression="${remember}"/>
          </extensionElements>
          <multiInstanceLoopCharacteristics camunda:collection="${departments}" camunda:elementVariable="department">
            <completionCondition xsi:type="tFormalExpression">${nrOfCompletedInstances == nrOfInstances}
            </completionCondition>
          </multiInstanceLoopCharacteristics>
        </userTask>
        <boundaryEvent id="late" attachedToRef="work" cancelActivity="false">
          <timerEventDefinition id="late-timer"><timeDuration xsi:type="tFormalExpression">${waitFor}</timeDuration>
          </timerEventDefinition>
        </boundaryEvent>
      </process>
      """;

  private static GuardedEngine desk;

  private final TaskService tasks = desk.engine().getTaskService();
  private final FilterService filters = desk.engine().getFilterService();
  private final RuntimeService runtime = desk.engine().getRuntimeService();

  @BeforeAll
  static void startDesk() {
    JavaDelegate sendNotice = execution -> execution.setVariable("told", execution.getProcessBusinessKey());
    TaskListener remember = task -> task.setVariable("remembered", task.getTaskDefinitionKey());
    JavaDelegate route = execution -> execution.setVariable("routes",
        new ArrayList<>(List.of(new HashMap<>(Map.of("category", "network")))));
    desk = new GuardedEngine(Map.of("sendNotice", sendNotice, "remember", remember, "route", route,
        "secrets", new Object()));
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @BeforeEach
  void nothingHasRun() {
    CodeProbe.reset();
  }

  @AfterEach
  void nothingRan() {
    assertThat(CodeProbe.hasRun()).isFalse();
    desk.engine().getRepositoryService().createDeploymentQuery().list()
        .forEach(deployment -> desk.engine().getRepositoryService().deleteDeployment(deployment.getId(), true));
    ClockUtil.reset();
  }

  @Test
  @DisplayName("CVE-2026-109432: a method call inside orQueries of a task query is refused and does not run")
  void methodCallInOrQuery() {
    assertRefused(() -> tasks.createTaskQuery().or().taskAssigneeExpression(CodeProbe.CALL).endOr().list());
  }

  @Test
  void methodCallInStoredFilterExecutedWithAnExtraQuery() {
    Filter filter = filters.newTaskFilter("smuggled").setQuery(
        tasks.createTaskQuery().or().taskCandidateGroupInExpression(CodeProbe.CALL).endOr());
    filters.saveFilter(filter);
    assertRefused(() -> filters.list(filter.getId(), tasks.createTaskQuery().taskName("Review")));
    assertRefused(() -> filters.list(filter.getId()));
    filters.deleteFilter(filter.getId());
  }

  @Test
  void methodCallInTheExtraQueryOfAHarmlessFilter() {
    Filter filter = filters.newTaskFilter("mine").setQuery(tasks.createTaskQuery().taskName("Review"));
    filters.saveFilter(filter);
    assertRefused(() -> filters.list(filter.getId(),
        tasks.createTaskQuery().or().taskOwnerExpression(CodeProbe.CALL).endOr()));
    assertThat(filters.createFilterQuery().filterResourceType(EntityTypes.TASK).count()).isEqualTo(1);
    filters.deleteFilter(filter.getId());
  }

  @Test
  void propertiesOfObjectsAndForeignFunctionsAreRefusedToo() {
    assertRefused(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${now().time}").endOr().list());
    assertRefused(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${dateTime()}").endOr().list());
    assertRefused(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${JSON('{}')}").endOr().list());
  }

  @Test
  void anUnknownNameIsTheEnginesOrdinaryError() {
    assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${secrets}").endOr().list())
        .isInstanceOf(ProcessEngineException.class)
        .isNotInstanceOf(BadUserRequestException.class)
        .hasRootCauseMessage("Cannot resolve identifier 'secrets'")
        .hasStackTraceContaining("Unknown property used in expression: ${secrets}");
  }

  @Test
  void filtersSeeThePersonTheTimeAndHoursAhead() {
    desk.deploy("trial.bpmn", Models.process("""
        <startEvent id="start"/><sequenceFlow id="to-review" sourceRef="start" targetRef="review"/>
        <userTask id="review" camunda:candidateGroups="senior-agent" camunda:dueDate="${due}"/>
        """));
    Date now = new Date(1_800_000_000_000L);
    ClockUtil.setCurrentTime(now);
    runtime.startProcessInstanceByKey("trial", Map.of("due", new Date(now.getTime() + 3 * 3_600_000L)));
    desk.as("wang", List.of("senior-agent"), () -> {
      assertThat(found(tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"))).isEqualTo(1);
      assertThat(found(tasks.createTaskQuery().dueBeforeExpression("${inHours(4)}"))).isEqualTo(1);
      assertThat(found(tasks.createTaskQuery().dueBeforeExpression("${inHours(2)}"))).isZero();
      assertThat(found(tasks.createTaskQuery().dueBeforeExpression("${now()}"))).isZero();
      assertThat(found(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"))).isZero();
    });
  }

  @Test
  void processesReachTheirDelegatesVariablesAndTheComplaintNumber() {
    desk.deploy("trial.bpmn", Models.process(DISPATCH));
    ProcessInstance complaint = runtime.startProcessInstanceByKey("trial", "C-1",
        Map.of("departments", new ArrayList<>(List.of("dept-network", "dept-billing")), "waitFor", "PT2H"));

    assertThat(runtime.getVariable(complaint.getId(), "told")).isEqualTo("C-1");
    assertThat(runtime.getVariable(complaint.getId(), "category")).isEqualTo("network");
    runtime.signalEventReceived("customer.replied.C-2");
    assertThat(tasks.createTaskQuery().count()).isZero();
    runtime.signalEventReceived("customer.replied.C-1");
    assertThat(tasks.createTaskQuery().list()).extracting(Task::getName)
        .containsExactlyInAnyOrder("Work for dept-network", "Work for dept-billing");
    assertThat(runtime.getVariable(complaint.getId(), "remembered")).isEqualTo("work");
    assertThat(desk.engine().getManagementService().createJobQuery().timers().count()).isEqualTo(1);
  }

  /** As Tasklist does it: the query is stored in a filter. */
  private long found(TaskQuery query) {
    Filter filter = filters.saveFilter(filters.newTaskFilter("stored").setQuery(query));
    long found = filters.count(filter.getId());
    filters.deleteFilter(filter.getId());
    return found;
  }

  private static void assertRefused(ThrowingCallable request) {
    assertThatThrownBy(request).isInstanceOfSatisfying(BadUserRequestException.class, refusal ->
        assertThat(ExceptionHandlerHelper.getInstance().getStatus((Throwable) refusal)).isEqualTo(BAD_REQUEST));
    assertThat(CodeProbe.hasRun()).isFalse();
  }
}
