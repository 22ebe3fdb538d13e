package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("PR-1: what each role may do in the engine")
class RoleRightsTest {

  private static final String SOME = "&maxResults=50";
  private static final String VALUE = "{\"value\": \"changed\", \"type\": \"String\"}";
  private static final String VALUES = "{\"modifications\": {\"secret\": " + VALUE + "}}";

  private static final String THEIRS_OR_CLAIMED = """
      {"processDefinitionKey": "access-probe",
       "orQueries": [{"candidateGroups": ["dept-network"], "assignee": "network"}]}""";

  @LocalServerPort
  private int port;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;
  @Autowired
  private IdentityService identity;
  @Autowired
  private AuthorizationService authorizations;

  private String instance;
  private String agentTask;
  private String networkTask;

  @BeforeEach
  void aCaseWithATaskForTheAgentsAndOneForTheNetworkDepartment() {
    repository.createDeployment().name("access-test").addString("access-probe.bpmn", Probe.PROCESS)
        .addString("access-probe.form", Probe.FORM).addString("access-probe.dmn", Probe.DECISION).deploy();
    instance = runtime.startProcessInstanceByKey(Probe.KEY, "C-1",
        Map.of("secret", "of the case", "priority", 50, "due", new Date())).getId();
    agentTask = task("agent-task");
    networkTask = task("network-task");
    tasks.setVariableLocal(agentTask, "caseNumber", "C-1");
  }

  @AfterEach
  void removeIt() {
    identity.clearAuthentication();
    repository.createDeploymentQuery().deploymentName("access-test").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void anAgentWorksTheTasksOfTheOwnGroup() {
    Caller junior = Caller.person(port, "junior");

    assertThat(junior.get("/engine-rest/task?processDefinitionKey=access-probe" + SOME).values("id"))
        .containsExactly(agentTask);
    assertThat(junior.get("/engine-rest/task/" + agentTask).json().get("formKey")).isNotNull();
    assertThat(junior.get("/engine-rest/task/" + agentTask + "/form").status()).isEqualTo(200);
    assertThat(junior.get("/engine-rest/task/" + agentTask + "/deployed-form").body()).contains("access-probe-form");
    assertThat(junior.get("/engine-rest/task/" + agentTask + "/form-variables").body()).isEqualTo("{}");
    assertThat(junior.get("/engine-rest/task/" + agentTask + "/variables").status()).isEqualTo(403);
    assertThat(junior.post("/engine-rest/task/" + agentTask + "/claim", "{\"userId\": \"junior\"}").status())
        .isEqualTo(204);
    assertThat(junior.get("/engine-rest/task/" + agentTask + "/form-variables").json().has("caseNumber")).isTrue();
    assertThat(junior.get("/engine-rest/task/" + agentTask + "/variables").json().has("caseNumber")).isTrue();
    assertThat(junior.post("/engine-rest/task/" + agentTask + "/submit-form", "{}").status()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(agentTask).count()).isZero();
  }

  @Test
  void anAgentCannotTouchTheTaskOfAnotherGroup() {
    Caller junior = Caller.person(port, "junior");
    String path = "/engine-rest/task/" + networkTask;

    assertThat(junior.get(path).status()).isEqualTo(404);
    for (String part : List.of("/form", "/deployed-form", "/form-variables", "/variables", "/identity-links")) {
      assertThat(junior.get(path + part).status()).as(part).isEqualTo(403);
    }
    assertThat(junior.post(path + "/claim", "{\"userId\": \"junior\"}").status()).isEqualTo(403);
    assertThat(junior.post(path + "/complete", "{}").status()).isEqualTo(403);
    assertThat(junior.post(path + "/submit-form", "{}").status()).isEqualTo(403);
    assertThat(tasks.createTaskQuery().taskId(networkTask).taskUnassigned().count()).isOne();
  }

  @Test
  void aListShowsTheTasksOfTheOwnGroupsAndOfNobodyElse() {
    Caller junior = Caller.person(port, "junior");
    Caller network = Caller.person(port, "network");
    tasks.setAssignee(networkTask, "network");
    String agents = list("candidateGroups=junior-agent");
    String departments = list("candidateGroups=dept-network&includeAssignedTasks=true");
    String both = list("candidateGroups=junior-agent,dept-network&includeAssignedTasks=true");

    assertThat(junior.get(agents).values("id")).containsExactly(agentTask);
    assertThat(junior.get(both).values("id")).containsExactly(agentTask);
    assertThat(junior.get(departments).body()).isEqualTo("[]");
    assertThat(junior.get(list("candidateUser=network&includeAssignedTasks=true")).body()).isEqualTo("[]");
    assertThat(junior.get(list("assignee=network")).body()).isEqualTo("[]");
    assertThat(network.get(departments).values("id")).containsExactly(networkTask);
    assertThat(network.get(list("assignee=network")).values("id")).containsExactly(networkTask);
    assertThat(network.get(agents).body()).isEqualTo("[]");
    assertThat(network.post("/engine-rest/task", THEIRS_OR_CLAIMED).values("id")).containsExactly(networkTask);
    assertThat(junior.post("/engine-rest/task", THEIRS_OR_CLAIMED).body()).isEqualTo("[]");
  }

  @Test
  void aListLeavesOutATaskOfTheOwnGroupWhoseRightWasRevoked() {
    Authorization revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
    revoked.setUserId("junior");
    revoked.setResource(Resources.TASK);
    revoked.setResourceId(agentTask);
    revoked.removePermission(Permissions.READ);
    authorizations.saveAuthorization(revoked);

    assertThat(Caller.person(port, "junior").get(list("candidateGroups=junior-agent")).body()).isEqualTo("[]");

    authorizations.deleteAuthorization(revoked.getId());
    assertThat(Caller.person(port, "junior").get(list("candidateGroups=junior-agent")).values("id"))
        .containsExactly(agentTask);
  }

  @Test
  void anAgentChangesNothingElseAboutTheOwnTask() {
    Caller junior = Caller.person(port, "junior");
    String path = "/engine-rest/task/" + agentTask;

    assertThat(junior.put(path + "/variables/secret", VALUE).status()).isEqualTo(403);
    assertThat(junior.post(path + "/variables", VALUES).status()).isEqualTo(403);
    assertThat(junior.put(path + "/localVariables/caseNumber", VALUE).status()).isEqualTo(403);
    assertThat(junior.delete(path + "/variables/secret").status()).isEqualTo(403);
    assertThat(junior.put(path, "{\"name\": \"Mine\", \"priority\": 100}").status()).isEqualTo(403);
    assertThat(junior.post(path + "/assignee", "{\"userId\": \"senior\"}").status()).isEqualTo(403);
    assertThat(junior.post(path + "/delegate", "{\"userId\": \"senior\"}").status()).isEqualTo(403);
    assertThat(junior.post(path + "/identity-links", "{\"groupId\": \"dept-network\", \"type\": \"candidate\"}")
        .status()).isEqualTo(403);
    assertThat(junior.delete(path).status()).isGreaterThanOrEqualTo(400);
    assertThat(runtime.getVariable(instance, "secret")).isEqualTo("of the case");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "senior", "clerk", "voicemail", "line", "knowledge", "billing", "service",
      "equipment", "valueadded", "escalation", "emergency", "legal", "api"})
  void casesStayShutToWhoeverWorksTasks(String login) {
    Caller person = Caller.person(port, login);
    String path = "/engine-rest/process-instance/" + instance;

    assertThat(person.get("/engine-rest/process-instance?" + SOME).body()).isEqualTo("[]");
    assertThat(person.get(path).status()).isEqualTo(404);
    assertThat(person.get(path + "/variables").status()).isEqualTo(403);
    assertThat(person.get(path + "/variables/secret").status()).isEqualTo(403);
    assertThat(person.get(path + "/activity-instances").status()).isEqualTo(403);
    assertThat(person.post(path + "/variables", VALUES).status()).isEqualTo(403);
    assertThat(person.delete(path).status()).isEqualTo(403);
    assertThat(person.get("/engine-rest/variable-instance?processInstanceIdIn=" + instance + SOME).values("name"))
        .doesNotContain("secret");
    for (String history : List.of("process-instance", "variable-instance", "detail", "decision-instance", "task",
        "activity-instance", "identity-link-log", "user-operation", "incident", "job-log")) {
      assertThat(person.get("/engine-rest/history/" + history + "?" + SOME).body()).as(history).isEqualTo("[]");
    }
    assertThat(person.get("/engine-rest/job?" + SOME).body()).isEqualTo("[]");
    assertThat(person.post("/engine-rest/process-definition/key/access-probe/start", "{}").status()).isIn(403, 404);
    assertThat(person.post("/engine-rest/message",
        "{\"messageName\": \"access.probeCalled\", \"businessKey\": \"C-1\"}").status()).isEqualTo(403);
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(Probe.KEY).count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "senior", "network", "management", "manager", "api"})
  void modelsAreNotChangedByWhoeverIsNoAnalyst(String login) {
    assertThat(Caller.person(port, login).deploy("other.bpmn", Probe.PROCESS).status()).isEqualTo(403);
    assertThat(Caller.person(port, login)
        .post("/engine-rest/decision-definition/key/access-probe-decision/evaluate", "{}").status()).isIn(403, 404);
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(Probe.KEY).count()).isOne();
  }

  @Test
  void anAnalystDeploysAndTriesModelsButDoesNotRemoveThemAndWorksNoTasks() {
    Caller analyst = Caller.person(port, "analyst");

    Reply deployed = analyst.deploy("access-probe.dmn", Probe.DECISION.replace("yes", "no"));
    assertThat(deployed.status()).isEqualTo(200);
    assertThat(analyst.get("/engine-rest/decision-definition/key/access-probe-decision").json().get("version").asInt())
        .isEqualTo(2);
    assertThat(analyst.post("/engine-rest/decision-definition/key/access-probe-decision/evaluate",
        "{\"variables\": {}}").body()).contains("no");
    assertThat(analyst.get("/engine-rest/history/decision-instance?decisionDefinitionKey=access-probe-decision" + SOME)
        .values("id")).isNotEmpty();
    assertThat(analyst.get("/engine-rest/process-definition?key=access-probe" + SOME).values("key"))
        .containsExactly("access-probe");

    String deployment = deployed.json().get("id").asText();
    assertThat(analyst.delete("/engine-rest/deployment/" + deployment + "?cascade=true").status()).isEqualTo(403);
    assertThat(analyst.get("/engine-rest/task?" + SOME).body()).isEqualTo("[]");
    assertThat(analyst.post("/engine-rest/task/" + agentTask + "/complete", "{}").status()).isEqualTo(403);
    assertThat(analyst.get("/engine-rest/process-instance?" + SOME).body()).isEqualTo("[]");
    assertThat(analyst.post("/engine-rest/process-definition/key/access-probe/start", "{}").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"management", "manager"})
  void supervisionSeesEveryCaseAndTaskButChangesNone(String login) {
    Caller person = Caller.person(port, login);

    assertThat(person.get("/engine-rest/process-instance?processDefinitionKey=access-probe" + SOME).values("id"))
        .containsExactly(instance);
    assertThat(person.get("/engine-rest/process-instance/" + instance + "/variables").json().has("secret")).isTrue();
    assertThat(person.get("/engine-rest/task?processDefinitionKey=access-probe" + SOME).values("id"))
        .containsExactlyInAnyOrder(agentTask, networkTask);
    assertThat(person.get("/engine-rest/history/process-instance?processDefinitionKey=access-probe" + SOME)
        .values("id")).containsExactly(instance);
    assertThat(person.get("/engine-rest/history/decision-instance?decisionDefinitionKey=access-probe-decision" + SOME)
        .status()).isEqualTo(200);
    assertThat(person.get("/engine-rest/decision-definition?key=complaint-category&latestVersion=true" + SOME)
        .values("key")).containsExactly("complaint-category");

    assertThat(person.post("/engine-rest/process-instance/" + instance + "/variables", VALUES).status())
        .isEqualTo(403);
    assertThat(person.post("/engine-rest/task/" + networkTask + "/complete", "{}").status()).isEqualTo(403);
    assertThat(person.post("/engine-rest/task/" + networkTask + "/variables", VALUES).status()).isEqualTo(403);
    assertThat(person.delete("/engine-rest/process-instance/" + instance).status()).isEqualTo(403);
    String cancel = "{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"network-task\"}]}";
    assertThat(person.post("/engine-rest/process-instance/" + instance + "/modification", cancel).status())
        .isEqualTo(403);
    assertThat(runtime.getVariable(instance, "secret")).isEqualTo("of the case");
  }

  @Test
  void anAdministratorMayEverything() {
    Caller admin = Caller.person(port, "admin");
    assertThat(admin.get("/engine-rest/process-instance/" + instance + "/variables").json().has("secret")).isTrue();
    assertThat(Arrays.stream(Resources.values())).allMatch(resource ->
        authorizations.createAuthorizationQuery().groupIdIn("camunda-admin").resourceType(resource).resourceId("*")
            .hasPermission(Permissions.ALL).count() == 1);
  }

  @Test
  void theTicketInterfaceWorksInTheEngineWithRightsThatItsCallersDoNotHave() {
    identity.setAuthentication("api", List.of("api-client"));
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey(Probe.KEY)).isInstanceOf(AuthorizationException.class);

    identity.setAuthentication("api", List.of("api-client", "desk-interface"));
    runtime.createMessageCorrelation("access.probeCalled").processInstanceBusinessKey("C-1").correlate();
    runtime.setVariable(instance, "secret", "by the interface");
    tasks.setPriority(agentTask, 80);
    String second = runtime.startProcessInstanceByKey(Probe.KEY, "C-2",
        Map.of("priority", 50, "due", new Date())).getId();
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(second).count()).isOne();
  }

  private static String list(String whose) {
    return "/engine-rest/task?processDefinitionKey=access-probe&" + whose + SOME;
  }

  private String task(String id) {
    Task task = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(id).singleResult();
    return task.getId();
  }
}
