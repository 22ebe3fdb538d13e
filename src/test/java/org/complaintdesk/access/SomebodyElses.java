package org.complaintdesk.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** One of each thing that the engine knows by an id. All of it is the administrators', and nobody else's. */
final class SomebodyElses {

  static final String KEY = "others-probe";
  static final String USER = "othersUser";

  private static final String TEAM = "others-team";
  private static final String FIRM = "othersFirm";
  private static final String DECISION = "access-probe-decision";
  private static final String PROCESS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   id="others-definitions" targetNamespace="http://complaintdesk.org/test">
        <message id="others-called" name="access.othersCalled"/>
        <signal id="others-signalled" name="access.othersSignalled"/>
        <process id="others-probe" name="Others" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="start"/>
          <sequenceFlow id="to-fork" sourceRef="start" targetRef="fork"/>
          <parallelGateway id="fork"/>
          <sequenceFlow id="to-task" sourceRef="fork" targetRef="task"/>
          <userTask id="task" name="Decide" camunda:candidateGroups="camunda-admin"/>
          <boundaryEvent id="deadline" attachedToRef="task" cancelActivity="false">
            <timerEventDefinition id="deadline-timer">
              <timeDuration xsi:type="tFormalExpression">P3D</timeDuration>
            </timerEventDefinition>
          </boundaryEvent>
          <sequenceFlow id="to-reminded" sourceRef="deadline" targetRef="reminded"/>
          <endEvent id="reminded"/>
          <sequenceFlow id="to-service" sourceRef="fork" targetRef="service"/>
          <serviceTask id="service" name="Look up" camunda:type="external" camunda:topic="others"/>
          <sequenceFlow id="to-call" sourceRef="fork" targetRef="wait-for-call"/>
          <receiveTask id="wait-for-call" messageRef="others-called"/>
          <sequenceFlow id="to-signal" sourceRef="fork" targetRef="wait-for-signal"/>
          <intermediateCatchEvent id="wait-for-signal">
            <signalEventDefinition id="others-signal" signalRef="others-signalled"/>
          </intermediateCatchEvent>
          <sequenceFlow id="to-condition" sourceRef="fork" targetRef="wait-for-condition"/>
          <intermediateCatchEvent id="wait-for-condition">
            <conditionalEventDefinition id="others-condition">
              <condition xsi:type="tFormalExpression">${changed}</condition>
            </conditionalEventDefinition>
          </intermediateCatchEvent>
        </process>
      </definitions>
      """;
  private static final Map<String, Object> VALUE = Map.of("value", "changed", "type", "String");
  private static final Map<String, Object> OF_ANY_CALL = Map.ofEntries(
      Map.entry("activityId", "task"),
      Map.entry("annotation", "changed"),
      Map.entry("businessKey", "C-77"),
      Map.entry("clearedRemovalTime", true),
      Map.entry("credentials", Map.of("password", "of somebody quite new")),
      Map.entry("deletions", List.of("secret")),
      Map.entry("deleteReason", "changed"),
      Map.entry("description", "changed"),
      Map.entry("duedate", "2030-01-01T00:00:00.000+0800"),
      Map.entry("dueDate", "2030-01-01T00:00:00.000+0800"),
      Map.entry("errorCode", "changed"),
      Map.entry("errorMessage", "changed"),
      Map.entry("groupId", TEAM),
      Map.entry("historyTimeToLive", 5),
      Map.entry("id", "othersNew"),
      Map.entry("incidentType", "test"),
      Map.entry("instructions", List.of(Map.of("type", "cancel", "activityId", "task"))),
      Map.entry("lastName", "changed"),
      Map.entry("lockDuration", 60_000),
      Map.entry("maxTasks", 1),
      Map.entry("message", "changed"),
      Map.entry("messageName", "access.othersCalled"),
      Map.entry("modifications", Map.of("secret", VALUE)),
      Map.entry("name", "access.othersSignalled"),
      Map.entry("newDuration", 60_000),
      Map.entry("password", "of somebody quite new"),
      Map.entry("permissions", List.of("ALL")),
      Map.entry("priority", 5),
      Map.entry("processDefinitionKey", KEY),
      Map.entry("profile", Map.of("id", "othersNew", "lastName", "changed")),
      Map.entry("properties", Map.of()),
      Map.entry("query", Map.of()),
      Map.entry("resource", "Task"),
      Map.entry("resourceId", "*"),
      Map.entry("resourceType", 7),
      Map.entry("retries", 1),
      Map.entry("suspended", true),
      Map.entry("topics", List.of(Map.of("topicName", "others", "lockDuration", 60_000))),
      Map.entry("type", "String"),
      Map.entry("value", "changed"),
      Map.entry("variables", Map.of("secret", VALUE)),
      Map.entry("workerId", "others"));
  /** What some calls want otherwise. */
  private static final Map<String, Map<String, Object>> OF_SOME_CALLS = Map.of(
      "/authorization", Map.of("type", 1),
      "/condition", Map.of("variables", Map.of("changed", Map.of("value", true))),
      "/filter", Map.of("resourceType", "Task"),
      "/identity-links", Map.of("type", "candidate"),
      "/migration", Map.of("instructions", List.of()),
      "/restart", Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "task"))),
      "/start", Map.of("businessKey", "C-79"),
      "/telemetry", Map.of("enableTelemetry", true));
  /** Two of them, so that they have requirements in common. */
  private static final String DECISIONS = Probe.DECISION.replace("</definitions>", """
        <decision id="access-probe-other" name="Other" camunda:historyTimeToLive="P1D">
          <decisionTable id="other-table"><output id="other" name="other" typeRef="string"/></decisionTable>
        </decision>
      </definitions>
      """);
  /** What would be two answers to one question, by the end of the path. */
  private static final Map<String, Set<String>> TOO_MUCH = Map.of(
      "/identity-links", Set.of("groupId"),
      "/identity-links/delete", Set.of("groupId"),
      "/job-definition/suspended", Set.of("jobDefinitionId", "processDefinitionId"),
      "/job/suspended", Set.of("processDefinitionId", "processDefinitionKey", "processInstanceId"),
      "/process-definition/suspended", Set.of("processDefinitionId"),
      "/process-instance/suspended", Set.of("processDefinitionId", "processDefinitionKey"),
      "}/suspended", Set.of("jobDefinitionId", "processDefinitionId", "processDefinitionKey", "processInstanceId"),
      "/signal", Set.of("executionId"));
  private final ProcessEngine engine;
  private final Map<String, String> ids = new HashMap<>();

  SomebodyElses(ProcessEngine engine) {
    this.engine = engine;
    DeploymentWithDefinitions deployed = engine.getRepositoryService().createDeployment().name("others")
        .addString("others-probe.bpmn", PROCESS).addString("access-probe.dmn", DECISIONS).deployWithResult();
    String definition = deployed.getDeployedProcessDefinitions().get(0).getId();
    String instance = engine.getRuntimeService().startProcessInstanceById(definition, "C-77",
        Map.of("secret", "of the case", "changed", false)).getId();
    ids.putAll(Map.of("/deployment", deployed.getId(), "processKey", KEY, "decisionKey", DECISION));
    ids.put("/process-definition", definition);
    ids.put("/process-instance", instance);
    ids.put("/decision-definition", deployed.getDeployedDecisionDefinitions().get(0).getId());
    ids.put("/decision-requirements-definition",
        deployed.getDeployedDecisionRequirementsDefinitions().get(0).getId());
    ids.put("resourceId", engine.getRepositoryService().getDeploymentResources(deployed.getId()).get(0).getId());
    running(instance);
    inHistory(definition, instance);
    people();
  }

  private void running(String instance) {
    String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
    engine.getTaskService().setVariableLocal(task, "secret", "of the task");
    ids.put("/task", task);
    ids.put("commentId", engine.getTaskService().createComment(task, instance, "said").getId());
    ids.put("attachmentId", engine.getTaskService()
        .createAttachment("text", task, instance, "note", "a note", "http://localhost/note").getId());
    String waiting = engine.getRuntimeService().createExecutionQuery().processInstanceId(instance)
        .activityId("wait-for-call").singleResult().getId();
    ids.put("/execution", waiting);
    ids.put("/incident", engine.getRuntimeService().createIncident("test", waiting, "", "failed").getId());
    ids.put("/variable-instance", engine.getRuntimeService().createVariableInstanceQuery()
        .processInstanceIdIn(instance).variableName("changed").singleResult().getId());
    ids.put("/job", engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult().getId());
    ids.put("/job-definition", engine.getManagementService().createJobDefinitionQuery()
        .processDefinitionKey(KEY).singleResult().getId());
    ids.put("/external-task", engine.getExternalTaskService().fetchAndLock(1, "others").topic("others", 600_000)
        .execute().get(0).getId());
  }

  private void inHistory(String definition, String instance) {
    String ended = engine.getRuntimeService().startProcessInstanceById(definition, "C-78").getId();
    engine.getRuntimeService().deleteProcessInstance(ended, "over");
    ids.put("/history/process-instance", ended);
    ids.put("/history/activity-instance", engine.getHistoryService().createHistoricActivityInstanceQuery()
        .processInstanceId(instance).activityId("task").singleResult().getId());
    engine.getDecisionService().evaluateDecisionTableByKey(DECISION, Map.of());
    ids.put("/history/decision-instance", engine.getHistoryService().createHistoricDecisionInstanceQuery()
        .decisionDefinitionKey(DECISION).listPage(0, 1).get(0).getId());
    ids.put("/batch", engine.getManagementService()
        .setJobRetriesAsync(List.of(Objects.requireNonNull(ids.get("/job"))), 3).getId());
    String ofBatch = engine.getManagementService().createBatchQuery().batchId(ids.get("/batch")).singleResult()
        .getSeedJobDefinitionId();
    ids.put("batchJobDefinition", ofBatch);
    ids.put("batchJob",
        engine.getManagementService().createJobQuery().jobDefinitionId(ofBatch).singleResult().getId());
    engine.getIdentityService().setAuthentication("admin", List.of("camunda-admin"));
    engine.getManagementService().setJobRetries(ids.get("/job"), 3);
    engine.getIdentityService().clearAuthentication();
    ids.put("operationId", engine.getHistoryService().createUserOperationLogQuery()
        .operationType(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES).listPage(0, 1).get(0).getOperationId());
  }

  private void people() {
    var user = engine.getIdentityService().newUser(USER);
    user.setPassword("of-somebody-else");
    engine.getIdentityService().saveUser(user);
    engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(TEAM));
    engine.getIdentityService().saveTenant(engine.getIdentityService().newTenant(FIRM));
    engine.getIdentityService().createMembership(USER, TEAM);
    Filter filter = engine.getFilterService().newTaskFilter("Others");
    filter.setOwner("admin");
    ids.put("/filter", engine.getFilterService().saveFilter(filter.setQuery(engine.getTaskService().createTaskQuery()))
        .getId());
    Authorization right = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    right.setUserId(USER);
    right.setResource(Resources.TASK);
    right.setResourceId(ids.get("/task"));
    right.addPermission(Permissions.READ);
    ids.put("/authorization", engine.getAuthorizationService().saveAuthorization(right).getId());
    ids.putAll(Map.of("/user", USER, "/group", TEAM, "/tenant", FIRM, "userId", USER, "groupId", TEAM, "tenantId",
        FIRM, "tenant-id", FIRM, "varId", "secret", "messageName", "access.othersCalled", "name", "job-failed"));
    ids.putAll(Map.of("engine", "default", "engineName", "default", "task", ids.get("/task"), "process",
        ids.get("/process-instance"), "action", "withdraw", "definition", ids.get("/process-definition")));
  }

  /** The path with ids of these things. */
  String path(String template) {
    return new CallPaths(ids).of(template);
  }

  /** A body in which each call finds what it asks for: it leaves aside what it does not know. */
  Map<String, Object> body(String path, String login) {
    Map<String, Object> body = new HashMap<>(OF_ANY_CALL);
    body.put("userId", login);
    body.put("authenticatedUserPassword", login);
    body.put("processDefinitionId", ids.get("/process-definition"));
    body.put("processInstanceId", ids.get("/process-instance"));
    body.put("processInstanceIds", List.of(ids.get("/process-instance")));
    body.put("executionId", ids.get("/execution"));
    body.put("sourceProcessDefinitionId", ids.get("/process-definition"));
    body.put("targetProcessDefinitionId", ids.get("/process-definition"));
    body.put("jobIds", List.of(ids.get("/job")));
    body.put("jobDefinitionId", ids.get("/job-definition"));
    body.put("externalTaskIds", List.of(ids.get("/external-task")));
    body.put("historicProcessInstanceIds", List.of(ids.get("/history/process-instance")));
    body.put("historicDecisionInstanceIds", List.of(ids.get("/history/decision-instance")));
    body.put("historicBatchIds", List.of(ids.get("/batch")));
    body.put("migrationPlan", Map.of("sourceProcessDefinitionId", ids.get("/process-definition"),
        "targetProcessDefinitionId", ids.get("/process-definition"), "instructions", List.of()));
    OF_SOME_CALLS.forEach((part, more) -> {
      if (path.contains(part)) {
        body.putAll(more);
      }
    });
    TOO_MUCH.forEach((end, names) -> {
      if (path.endsWith(end)) {
        body.keySet().removeAll(names);
      }
    });
    return body;
  }

  /** Takes all of it away again, and what was made of it meanwhile. */
  void remove() {
    engine.getIdentityService().clearAuthentication();
    engine.getManagementService().createBatchQuery().list()
        .forEach(batch -> engine.getManagementService().deleteBatch(batch.getId(), true));
    engine.getRepositoryService().createDeploymentQuery().deploymentName("others").list()
        .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    engine.getFilterService().deleteFilter(ids.get("/filter"));
    engine.getIdentityService().deleteUser(USER);
    engine.getIdentityService().deleteGroup(TEAM);
    engine.getIdentityService().deleteTenant(FIRM);
  }
}
