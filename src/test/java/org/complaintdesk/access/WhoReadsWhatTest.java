package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.access.EngineCalls.Call;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of {@code src/doc/who-reads-what.md}, cell by cell; what it does not name tells nobody anything. */
@DeskTest
@ClockAt("2026-11-12 10:00")
@DisplayName("PR-1: who reads what of a customer, at each door")
class WhoReadsWhatTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AGENTS = "agents";
  private static final String OTHERS = "everybody else at work";
  private static final Map<String, List<String>> AT_WORK = Map.of(
      AGENTS, List.of("junior", "senior", "clerk", "voicemail", "line"),
      OTHERS, List.of("knowledge", "billing", "service", "equipment", "valueadded", "escalation", "deputy", "emergency",
          "legal"));
  private static final Path TABLE = Path.of("src", "doc", "who-reads-what.md");
  private static final String NOTHING = "–";

  private final Map<String, Caller> browsers = new HashMap<>();
  @LocalServerPort
  private int port;
  @Autowired
  private PersonalCase personal;

  @BeforeEach
  void aCaseWithWordsOfTheCustomerEverywhere() {
    personal.begin();
  }

  @Test
  @DisplayName("the table is true, and complete")
  void matrix() throws IOException {
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    read(cells, "department, order not taken", "network");
    personal.taken();
    read(cells, "department, order taken", "network");
    read(cells, AGENTS, "junior");
    read(cells, OTHERS, "legal");
    for (String login : List.of("management", "manager", "analyst", "api", "admin")) {
      read(cells, login, login);
    }

    assertThat(table(cells)).isEqualTo(expected());
    AT_WORK.forEach((column, logins) -> logins.forEach(login -> assertReadsLike(column, login, cells)));
  }

  private void assertReadsLike(String column, String login, Map<String, Map<String, String>> cells) {
    questions().stream().filter(call -> isInTable(cells.get(call.toString()))).forEach(call ->
        assertThat(personal.seenIn(ask(login, call))).as("%s %s", login, call)
            .isEqualTo(cells.get(call.toString()).get(column)));
  }

  @Test
  @DisplayName("before an order is taken its form tells masked what it asks for, and no variable beside")
  void beforeItIsTaken() {
    Call form = read("/engine-rest/task/{id}/form-variables");
    assertThat(ask("network", form).json().fieldNames()).toIterable().containsExactly("facts");
    assertThat(ask("network", form).body()).contains(PersonalCase.ASKED).doesNotContain("欧阳澜", "13893177701");
    assertThat(ask("network", read("/engine-rest/task/{id}/variables")).status()).isEqualTo(403);

    personal.taken();

    assertThat(ask("network", form).json().fieldNames()).toIterable().contains("facts", "words");
    assertThat(ask("billing", form).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("whoever completes a task is not told what its process holds")
  void completed() {
    personal.taken();
    Reply done = Caller.person(port, "network").post(personal.path("/engine-rest/task/{id}/complete"),
        "{\"withVariablesInReturn\": true, \"variables\": {\"outcome\": {\"value\": \"accept\"}}}");

    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(done.body()).isEqualTo("{}");
  }

  @Test
  @DisplayName("a number or an address by which another system knows a complaint is shown to whoever sent it alone")
  void identifiers() {
    String sent = """
        {"@type": "TroubleTicket", "ticketType": "complaint", "severity": "Minor", "description": "掉线。",
         "externalIdentifier": [{"id": "13893177702", "owner": "lan@example.com"}, {"id": "lan@example.com"},
           {"id": "CRM-2026-118"}, {"id": "7c0f6c2e-1234-4567-8901-234567890123"}],
         "relatedParty": [{"role": "customer", "@type": "RelatedPartyRefOrPartyRoleRef",
           "partyOrPartyRole": {"@type": "PartyRef", "id": "13893177702", "name": "欧阳澜"}}]}""";
    String tickets = "/tmf-api/troubleTicket/v5/troubleTicket";
    Reply answer = Caller.person(port, "api").post(tickets, sent);
    String number = answer.json().path("id").asText();

    assertThat(answer.body()).contains("13893177702", "lan@example.com");
    for (String path : List.of(tickets + "/" + number, tickets + "?id=" + number)) {
      assertThat(Caller.person(port, "junior").get(path).body())
          .contains("CRM-2026-118", "7c0f6c2e-1234-4567-8901-234567890123", "138****7702")
          .doesNotContain("13893177702", "lan@example.com");
    }
  }

  private void read(Map<String, Map<String, String>> cells, String column, String login) {
    questions().forEach(call -> cells.computeIfAbsent(call.toString(), row -> new LinkedHashMap<>())
        .put(column, personal.seenIn(ask(login, call))));
  }

  private static List<Call> questions() {
    Stream<Call> ofEngine = EngineCalls.of(DefaultProcessEngineRestServiceImpl.class).stream()
        .filter(Call::asks).filter(call -> !call.method().equals("OPTIONS") && !call.path().contains("case-")
            && !call.path().contains("tenant") && !call.path().endsWith("/count"));
    return Stream.concat(ofEngine.map(call -> call.at("/engine-rest" + call.path())), Stream.of(
        read("/tmf-api/troubleTicket/v5/troubleTicket"),
        read("/tmf-api/troubleTicket/v5/troubleTicket/{ticket}"),
        read("/camunda/api/tasklist/plugin/complaint-desk/default/task/{id}/case"),
        read("/camunda/api/tasklist/plugin/complaint-desk/default/task/{id}/evidence"),
        new Call("POST", "/camunda/api/tasklist/plugin/complaint-desk/default/task/{id}/disclosure", "", true),
        read("/camunda/api/cockpit/plugin/complaint-desk/default/process-definition/{id}/cases"),
        read("/camunda/api/cockpit/plugin/complaint-desk/default/process-instance/{id}/case"))).toList();
  }

  private static Call read(String path) {
    return new Call("GET", path, "", true);
  }

  private Reply ask(String login, Call call) {
    String path = personal.path(call.path());
    Caller caller = path.startsWith("/camunda") ? browser(path.contains("/cockpit/") ? "cockpit" : "tasklist", login)
        : Caller.person(port, login);
    if (call.method().equals("GET")) {
      return caller.get(path.startsWith("/engine-rest") ? path + personal.narrowed() : path);
    }
    try {
      return caller.post(path + "?maxResults=500", JSON.writeValueAsString(personal.asked()));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private Caller browser(String application, String login) {
    return browsers.computeIfAbsent(application + login, key -> Caller.loggedInto(application, port, login));
  }

  private static List<String> table(Map<String, Map<String, String>> cells) {
    List<String> rows = new ArrayList<>();
    cells.forEach((call, row) -> {
      if (isInTable(row)) {
        rows.add("| `" + call + "` | " + String.join(" | ", row.values()) + " |");
      }
    });
    return rows;
  }

  private static boolean isInTable(Map<String, String> row) {
    return row.values().stream().anyMatch(cell -> !cell.equals(NOTHING));
  }

  private static List<String> expected() throws IOException {
    return Files.readString(TABLE).lines()
        .filter(line -> line.startsWith("| `")).collect(Collectors.toList());
  }
}
