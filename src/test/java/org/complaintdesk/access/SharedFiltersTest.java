package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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
@DisplayName("IN-8, TR-1: the task lists that everybody of a role finds in Tasklist")
class SharedFiltersTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  /** Other tests on the shared desk have cases too. */
  private static final String OWN_CASES = "C-";

  @LocalServerPort
  private int port;
  @Autowired
  private FilterService filters;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;

  @BeforeEach
  void theProbe() {
    repository.createDeployment().name("access-test").addString("access-probe.bpmn", Probe.PROCESS)
        .addString("access-probe.form", Probe.FORM).deploy();
  }

  @AfterEach
  void removeIt() {
    ClockUtil.reset();
    repository.createDeploymentQuery().deploymentName("access-test").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "senior", "clerk", "voicemail", "line", "knowledge", "network", "billing",
      "service", "equipment", "valueadded", "escalation", "emergency", "legal"})
  void workingGroupsSeeTheSharedLists(String login) {
    assertThat(listsOf(login)).containsExactlyInAnyOrder("My tasks · 我的任务",
        "My groups' tasks by priority · 本组任务（按优先级）", "Near deadline · 临近期限", "Overdue · 已超期");
  }

  @Test
  void supervisionSeesAllTasksToo() {
    assertThat(listsOf("management")).contains("All tasks · 全部任务");
    assertThat(listsOf("manager")).contains("All tasks · 全部任务");
    assertThat(listsOf("analyst")).isEmpty();
    assertThat(listsOf("api")).isEmpty();
  }

  @Test
  void nobodyButAnAdministratorChangesASharedList() {
    String path = "/engine-rest/filter/" + list("Overdue");
    String change = "{\"resourceType\": \"Task\", \"name\": \"Mine\", \"query\": {}, \"properties\": {}}";
    assertThat(Caller.person(port, "junior").put(path, change).status()).isEqualTo(403);
    assertThat(Caller.person(port, "manager").delete(path).status()).isEqualTo(403);
    assertThat(list("Overdue")).isNotNull();
  }

  @Test
  @DisplayName("IN-8: the highest priority first, among equals the oldest")
  void theGroupsListShowsWhatToTakeNext() {
    aCase("C-normal", 50, 48, 0);
    aCase("C-urgent", 90, 48, 1);
    aCase("C-later", 50, 48, 2);

    assertThat(cases("junior", "My groups' tasks")).containsExactly("C-urgent", "C-normal", "C-later");
    assertThat(cases("senior", "My groups' tasks")).as("another group").isEmpty();
  }

  @Test
  void aTakenTaskMovesToTheListOfWhoTookIt() {
    aCase("C-1", 50, 48, 0);
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey("C-1").singleResult().getId();
    Caller.person(port, "junior")
        .post("/engine-rest/task/" + agentTask(instance) + "/claim", "{\"userId\": \"junior\"}");

    assertThat(cases("junior", "My tasks")).containsExactly("C-1");
    assertThat(cases("junior", "My groups' tasks")).isEmpty();
    assertThat(cases("senior", "My tasks")).isEmpty();
  }

  @Test
  @DisplayName("DL-7: what is past its deadline stands out, the longest overdue first")
  void overdueTasksAreListedForWhoMaySeeThem() {
    aCase("C-in-time", 50, 4, 0);
    aCase("C-late", 50, -1, 0);
    aCase("C-very-late", 50, -30, 0);

    assertThat(cases("junior", "Overdue")).containsExactly("C-very-late", "C-late");
    assertThat(cases("network", "Overdue")).isEmpty();
    assertThat(cases("management", "Overdue")).containsExactly("C-very-late", "C-late");
  }

  @Test
  void theCardShowsTheVariablesThatAModelPutOnItsTask() {
    aCase("C-1", 50, 48, 0);
    JsonNode card = Caller.person(port, "junior").with("Accept", "application/hal+json")
        .get("/engine-rest/filter/" + list("My groups' tasks") + "/list?maxResults=15").json();

    assertThat(card.findValuesAsText("name")).contains("caseNumber");
    assertThat(card.findValuesAsText("value")).contains("C-1").doesNotContain("of the case");
    assertThat(filters.getFilter(list("My groups' tasks")).getProperties().get("variables").toString())
        .contains("caseNumber", "customer", "typeLabel", "urgencyLabel");
  }

  @Test
  @DisplayName("DL-7: near the deadline means within eight hours")
  void theNearDeadlineListShowsTheNextEightHours() {
    aCase("C-late", 50, -1, 0);
    aCase("C-soon", 50, 7, 0);
    aCase("C-sooner", 50, 2, 0);
    aCase("C-tomorrow", 50, 24, 0);

    assertThat(cases("junior", "Near deadline")).containsExactly("C-sooner", "C-soon");
    assertThat(cases("network", "Near deadline")).isEmpty();
  }

  /** A case whose agents' task has the priority and is due so many hours from now, received minutes after now. */
  private void aCase(String number, int priority, int dueInHours, int minutes) {
    ClockUtil.setCurrentTime(Date.from(NOW.plus(minutes, ChronoUnit.MINUTES)));
    String instance = runtime.startProcessInstanceByKey(Probe.KEY, number, Map.of("secret", "of the case",
        "priority", priority, "due", Date.from(NOW.plus(dueInHours, ChronoUnit.HOURS)))).getId();
    tasks.setVariableLocal(agentTask(instance), "caseNumber", number);
  }

  private String agentTask(String instance) {
    return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("agent-task").singleResult().getId();
  }

  private List<String> cases(String login, String name) {
    return Caller.person(port, login).get("/engine-rest/filter/" + list(name) + "/list?maxResults=50").json()
        .findValuesAsText("processInstanceId").stream().map(this::number)
        .filter(number -> number.startsWith(OWN_CASES)).toList();
  }

  private String number(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
  }

  private List<String> listsOf(String login) {
    List<String> names = new ArrayList<>();
    Caller.person(port, login).get("/engine-rest/filter?maxResults=50").json()
        .forEach(filter -> names.add(filter.get("name").asText()));
    return names;
  }

  private String list(String name) {
    Filter filter = filters.createFilterQuery().filterNameLike(name + "%").singleResult();
    return filter.getId();
  }
}
