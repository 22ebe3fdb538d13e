package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.access.EngineCalls.Call;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

@DeskTest
@DisplayName("PR-1: a call that is refused leaves no trace, whoever calls and whatever is called")
class RefusedCallsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  /** What people change of things that are not theirs, because it is their duty. */
  private static final Map<String, List<String>> DUTIES = Map.of(
      "management", List.of("POST /task/{id}/comment/create"),
      "manager", List.of("PUT /job-definition/{id}/retries", "PUT /job/{id}/retries", "POST /task/{id}/comment/create"),
      "analyst", List.of("POST /decision-definition/key/{key}/evaluate", "POST /decision-definition/{id}/evaluate",
          "POST /deployment/{id}/redeploy"));

  @LocalServerPort
  private int port;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private JdbcTemplate database;

  private SomebodyElses others;
  private DatabaseState state;

  @BeforeEach
  void thingsOfSomebodyElse() {
    others = new SomebodyElses(engine);
    state = new DatabaseState(database);
  }

  @AfterEach
  void removeThem() {
    others.remove();
  }

  @Test
  @DisplayName("the timer of a deadline stays alive, however often somebody without the right tries to run it")
  void timer() {
    Caller junior = Caller.person(port, "junior");

    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(junior.post("/engine-rest" + others.path("/job/{id}/execute"), "").status()).isEqualTo(403);
    }

    assertThat(state.changedTables()).isEmpty();
    assertThat(engine.getManagementService().createJobQuery().processDefinitionKey(SomebodyElses.KEY).singleResult())
        .matches(job -> job.getRetries() == 3 && job.getExceptionMessage() == null);
  }

  /** One person for each kind of role; roles that may the same are one to the engine. */
  static Collection<String> kindsOfPeople() {
    Map<String, String> groups = new LinkedHashMap<>();
    read("sample-people.yml").path("people").forEach(person ->
        groups.putIfAbsent(person.path("groups").path(0).asText(), person.path("login").asText()));
    Map<String, String> kinds = new LinkedHashMap<>();
    read("roles.yml").path("roles").forEach(role -> {
      String login = groups.get(role.path("id").asText());
      if (login != null) {
        kinds.putIfAbsent(role.path("may").toString(), login);
      }
    });
    kinds.values().remove("admin");
    return kinds.values();
  }

  @ParameterizedTest
  @MethodSource("kindsOfPeople")
  @DisplayName("at the engine's own door: what is not one's duty is refused, and changes nothing")
  void ownDoor(String login) {
    Caller caller = Caller.person(port, login);

    assertThat(changes(call -> send(caller, "/engine-rest", call, login), callsOfTheEngine()))
        .containsExactlyInAnyOrderElementsOf(DUTIES.getOrDefault(login, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"junior, tasklist", "management, cockpit"})
  @DisplayName("in the web applications likewise, with their own addresses")
  void webApplications(String login, String application) {
    Caller browser = Caller.loggedInto(application, port, login);
    assertThat(browser.post("/camunda/api/engine/engine/default/task/count", "{}").status()).isEqualTo(200);

    assertThat(changes(call -> send(browser, "/camunda/api/engine/engine/default", call, login), callsOfTheEngine()))
        .containsExactlyInAnyOrderElementsOf(DUTIES.getOrDefault(login, List.of()));
    List<Call> ofPlugins = callsOfTheApplications();
    assertThat(ofPlugins).hasSizeGreaterThan(10);
    assertThat(changes(call -> send(browser, "/camunda/api", call, login), ofPlugins)).isEmpty();
  }

  /** The calls that changed something; that a refused one did is a failure. */
  private List<String> changes(Sending sending, List<Call> calls) {
    List<String> changes = new ArrayList<>();
    for (Call call : calls) {
      int status = sending.send(call).status();
      Set<String> changed = state.changedTables();
      if (!changed.isEmpty()) {
        assertThat(status).as("%s was refused, and left a trace in %s", call, changed).isLessThan(300);
        changes.add(call.toString());
      }
    }
    return changes;
  }

  /** All that could change something; twice for jobs, since those of a batch belong to no process. */
  private static List<Call> callsOfTheEngine() {
    List<Call> calls = EngineCalls.of(DefaultProcessEngineRestServiceImpl.class).stream()
        .filter(call -> !call.asks()).toList();
    Stream<Call> ofBatches = calls.stream().filter(call -> call.path().matches("/job(-definition)?/\\{id}.*"))
        .map(call -> call.at(call.path().replace("job/{id}", "job/{batchJob}")
            .replace("job-definition/{id}", "job-definition/{batchJobDefinition}")));
    return Stream.concat(calls.stream(), ofBatches).toList();
  }

  /** What is asked there is tried too: a plug-in may change something while it answers. Logins are another matter. */
  private static List<Call> callsOfTheApplications() {
    return Map.of("/cockpit", new CockpitApplication(), "/tasklist", new TasklistApplication(), "/admin",
            new AdminApplication(), "/welcome", new WelcomeApplication()).entrySet().stream()
        .flatMap(application -> application.getValue().getClasses().stream()
            .flatMap(resource -> EngineCalls.of(resource).stream())
            .map(call -> call.at(application.getKey() + call.path())))
        .filter(call -> !call.path().contains("/auth/") && !call.path().contains("/static/")).toList();
  }

  private Reply send(Caller caller, String door, Call call, String login) {
    String path = door + others.path(call.path());
    if (call.isOfFiles()) {
      return caller.sendFile(path);
    }
    try {
      String body = call.method().equals("GET") ? "" : JSON.writeValueAsString(others.body(call.path(), login));
      return caller.send(call.method(), path, body, "application/json");
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static JsonNode read(String file) {
    return Objects.requireNonNull(AccessData.read(new ClassPathResource("access/" + file), JsonNode.class));
  }

  private interface Sending {

    Reply send(Call call);
  }
}
