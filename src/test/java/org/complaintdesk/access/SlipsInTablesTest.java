package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("A slip of the pen in a table is told to whoever deploys it, with table, cell and name")
class SlipsInTablesTest {

  @LocalServerPort
  private int port;

  @Autowired
  private RepositoryService repository;

  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void takeBack() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "urgency | if impact = null | if impct = null | expression-impact | impct",
      "urgency | <text>\"safety\"</text> | <text>safety</text> | danger-when-consequence | safety",
      "complaint-deadlines | <text>deadlineClass</text> | <text>deadlineclass</text> | expression-deadline-class | deadlineclass",
      "complaint-deadlines | receivedAt + duration(\"PT1H\") | recievedAt + duration(\"PT1H\") | urgent-then-assess-by | recievedAt",
      "complaint-deadlines | <text>assessBy</text> | <text>assesBy</text> | handling-binds-then-assess-by | assesBy",
      "complaint-deadlines | add business days(receivedAt, 5) | add busines days(receivedAt, 5) | normal-then-solve-by | add busines days",
      "required-record | starts with(?, \"service.\") | starts with(category, \"service.\") | when | category",
      "home-region | starts with(?, \"0931\") | starts with(prefix, \"0931\") | when | prefix",
      "complaint-category | <text>\"network.signal\"</text> | <text>some x in [\"network.signal\"] satisfies y = ?</text> | network-signal-when-complaint-type | y"})
  @DisplayName("a name that nobody knows")
  void names(String table, String drawn, String misspelt, String cell, String name) throws IOException {
    long before = repository.createDeploymentQuery().count();

    Reply refusal = deployed(table, drawn, misspelt);

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.body()).contains(table.equals("complaint-deadlines") ? "\\\"" : table).contains(cell).contains(name);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "urgency | if impact = null | if category = \"other\" or impact = null",
      "urgency | <text>\"safety\"</text> | <text>for x in [\"safety\"] return x</text>",
      "complaint-category | <text>\"network.signal\"</text> | <text>some x in [\"network.signal\"] satisfies x = ?</text>",
      "complaint-deadlines | add business days(receivedAt, 5) | {days: 5, end: add business days(receivedAt, days)}.end",
      "complaint-level | if urgency = null | if is defined(symptom) and urgency = null",
      "waiting-policy | <text>channel</text> | <text>if customerTier = \"vip\" then \"phone\" else channel</text>"})
  @DisplayName("what a case has, or the cell itself, may be named")
  void known(String table, String drawn, String edited) throws IOException {
    Reply taken = deployed(table, drawn, edited);

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{截止时间}", "{due-at}", "{dueAt", "dueAt}", "{}", "｛截止时间｝", "{duAt}", "{{dueAt}}", "{due at}"})
  @DisplayName("a place in the text of a notice that nobody fills (NG-2)")
  void places(String place) throws IOException {
    Reply refusal = deployed("notice-texts", "an answer by {dueAt}", "an answer by " + place);

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.body()).contains("rule-").contains("place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{dueAt}", "{ dueAt }", "｛dueAt｝", "{number}", "{customerTier}"})
  @DisplayName("a place that is filled, with blanks around it or without")
  void knownPlaces(String place) throws IOException {
    Reply taken = deployed("notice-texts", "an answer by {dueAt}", "an answer by  " + place);

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
  }

  private Reply deployed(String table, String drawn, String edited) throws IOException {
    String model = Files.readString(Path.of("decisions", table + ".dmn"));
    assertThat(model).contains(drawn);
    Reply reply = Caller.person(port, "analyst").deploy(table + ".dmn", model.replace(drawn, edited));
    if (reply.status() == 200) {
      deployments.add(reply.json().get("id").asText());
    }
    return reply;
  }
}
