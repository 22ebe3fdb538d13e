package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.EditedTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("A ticket is registered whatever an analyst has made of the tables")
class FaultyTablesAtIntakeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort
  private int port;

  @Autowired
  private EditedTables tables;
  @Autowired
  private Cases cases;

  private Client api;

  @BeforeEach
  void aClientIsSignedIn() {
    api = new Client(port, "api");
  }

  @AfterEach
  void takeBack() {
    tables.takenBack();
  }

  static Stream<String> everyTable() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("decisions"))) {
      return files.map(file -> file.getFileName().toString().replace(".dmn", "")).sorted().toList().stream();
    }
  }

  /** One of them is an expression already. */
  static Stream<String> everyTableProper() throws IOException {
    return everyTable().filter(table -> !table.equals("complaint-type-suggestion"));
  }

  @ParameterizedTest
  @MethodSource("everyTableProper")
  @DisplayName("each table may have become an expression that says something else")
  void expressions(String table) {
    tables.deployedAsExpression(table, table, "42");

    Answer answer = api.post(ticket("network.outage", "Critical"));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    assertThat(answer.characteristic("complaintType")).isEqualTo("network.outage");
    assertThat(api.get(answer.number()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  @DisplayName("each cell of each table may be wrong")
  void brokenCells(String table) {
    tables.deployed(table, drawn -> drawn.replaceAll("(?s)(<(?:input|output)Entry[^>]*>\\s*<text>)[^<]*", "$11 +"));

    Answer answer = api.post(ticket("network.outage", "Critical"));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    assertThat(api.get(answer.number()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("all tables together may be wrong, and the complaint is kept all the same; it is made good afterwards")
  void allTables() throws IOException {
    everyTableProper().forEach(table -> tables.deployedAsExpression(table, table, "42"));

    Answer answer = api.post(ticket("network.outage", "Critical"));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    assertThat(answer.body().has("expectedResolutionDate")).isFalse();
    String number = answer.number();
    assertThat(tables.incidents(number)).anyMatch(message -> message.startsWith("Table complaint-deadlines"))
        .anyMatch(message -> message.startsWith("Table home-region"));
    tables.takenBack();
    tables.takenUpAgain(number);
    assertThat(tables.incidents(number)).isEmpty();
    assertThat(api.get(number).body().has("expectedResolutionDate")).isTrue();
    assertThat(cases.fact(number, "category")).isEqualTo("network");
  }

  @Test
  @DisplayName("a type that nobody can verify is kept as it is given, and refused again when the table can be read (CL-2)")
  void unverifiedTypes() {
    tables.deployedAsExpression("complaint-category", "complaint-category", "42");
    Answer unverified = api.post(ticket("network.satellite", "Minor"));
    tables.takenBack();
    Answer unknown = api.post(ticket("network.satellite", "Minor"));

    assertThat(unverified.status()).isEqualTo(201);
    assertThat(unverified.characteristic("complaintType")).isEqualTo("network.satellite");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body().path("code").asText()).isEqualTo("unknown-complaint-type");
  }

  @Test
  @DisplayName("a detail that no table can ask for is kept as it is given, and refused again when the table can be read")
  void unverifiedDetails() {
    ObjectNode ticket = ticket("network.outage", "Minor");
    ticket.withArray("troubleTicketCharacteristic").addObject().put("name", "altitude").put("value", "1520");
    tables.deployedWith("required-details", "[a-z-]+-then-detail", "1 +");
    Answer kept = api.post(ticket);
    tables.takenBack();
    Answer unknown = api.post(ticket);

    assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);
    assertThat(cases.details(kept.number())).containsEntry("altitude", "1520");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body().path("code").asText()).isEqualTo("unknown-characteristic");
  }

  @Test
  @DisplayName("a change that comes to a table that cannot answer says so, and can be sent again")
  void changes() {
    String number = api.post(ticket("network.speed", "Minor")).number();
    tables.deployedWith("escalation-conditions", "[a-z-]+-then-reason", "(");
    Answer refused = api.patch(number, escalation());
    tables.takenBack();

    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(503);
    assertThat(refused.body().path("code").asText()).isEqualTo("table-faulty");
    assertThat(refused.header("Retry-After")).isNotBlank();
    assertThat(api.patch(number, escalation()).status()).isEqualTo(200);
  }

  private static String escalation() {
    return """
        {"note": [{"text": "请升级处理"}], "troubleTicketCharacteristic": [{"name": "request", "value": "escalation"}]}""";
  }

  private static ObjectNode ticket(String type, String severity) {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("ticketType", "complaint")
        .put("severity", severity).put("description", "整个小区都打不通电话。");
    ticket.putArray("troubleTicketCharacteristic").addObject().put("name", "complaintType").put("value", type);
    return ticket;
  }
}
