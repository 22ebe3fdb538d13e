package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A ticket that is refused changes nothing, and is told what would be right")
class TicketRefusalTest extends TicketScenario {

  @Autowired
  private RepositoryService repository;
  @Autowired
  private HistoryService history;

  @Test
  @DisplayName("CL-2: a type is known once the table has a row for it, and looking it up leaves no decision behind")
  void theLatestTableTellsWhichTypesAreKnown() throws IOException {
    ObjectNode ticket = SampleTickets.minimal();
    SampleTickets.characteristics(ticket).addObject().put("name", "complaintType").put("value", "network.satellite");
    long categories = decisions("complaint-category");
    assertError(api.post(ticket), 400, "unknown-complaint-type", "troubleTicketCharacteristic[0].value");
    assertThat(decisions("complaint-category")).isEqualTo(categories);

    String table = Files.readString(Path.of("decisions/complaint-category.dmn"))
        .replace("\"network.speed\"", "\"network.satellite\"");
    String changed = repository.createDeployment().addString("complaint-category.dmn", table).deploy().getId();
    try {
      assertThat(api.post(ticket).status()).isEqualTo(201);
    } finally {
      repository.deleteDeployment(changed, true);
    }
    assertError(api.post(ticket), 400, "unknown-complaint-type", "troubleTicketCharacteristic[0].value");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{}                                                                        | missing        | @type",
      "{\"@type\": \"TroubleTicket\", \"severity\": \"Minor\"}                   | missing        | description",
      "{\"@type\": \"TroubleTicket\", \"description\": {}}                       | not-a-text     | description",
      "{\"@type\": \"TroubleTicket\", \"description\": \"a\\u0000\"}             | control-character | description",
      "{\"@type\": \"TroubleTicket\", \"description\":                           | malformed-json | description",
      "[{\"@type\": \"TroubleTicket\"}]                                          | not-an-object  | ticket",
      "{\"name\": \"a\", \"name\": \"b\"}                                        | given-twice    | name"})
  @DisplayName("a bad ticket changes nothing and is told what would be right")
  void badTicketsChangeNothing(String body, String code, String field) {
    long complaintsBefore = complaintsOnRecord();
    long processes = runningProcesses();

    assertError(api.post(body.getBytes(StandardCharsets.UTF_8)), 400, code, field);

    assertThat(complaintsOnRecord()).isEqualTo(complaintsBefore);
    assertThat(runningProcesses()).isEqualTo(processes);
  }

  @Test
  void fiveMegabytesAreRefused() {
    ObjectNode huge = SampleTickets.minimal().put("description", "很长的文字".repeat(350_000));

    assertError(api.post(huge), 413, "too-large", "description");
  }

  @Test
  void textsBeyondTheirLimitAreRefused() {
    Answer answer = api.post(SampleTickets.minimal().put("description", "字".repeat(20_001)));

    assertError(answer, 400, "too-long", "description");
    assertThat(answer.body().path("message").asText()).contains("20000");
    assertThat(api.post(SampleTickets.minimal().put("description", "字".repeat(20_000))).status()).isEqualTo(201);
  }

  @Test
  void faultsAreToldInTheCallersLanguage() {
    Answer answer = api.post(SampleTickets.minimal().put("ticketType", "incident"), "Accept-Language", "zh-CN");

    assertError(answer, 400, "not-one-of", "ticketType");
    assertThat(answer.body().path("message").asText()).contains("取值").contains("complaint");
    assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
  }

  @Test
  void otherWaysOfAskingAreRefused() {
    String tickets = TroubleTicketApi.TICKETS;
    String number = api.post(SampleTickets.minimal()).number();

    assertError(api.get("C19990101-000001"), 404, "no-such-ticket", null);
    assertError(send("GET", "/tmf-api/troubleTicket/v5/nothing"), 404, "no-such-path", null);
    assertError(send("GET", "/tmf-api/troubleTicket/v4/troubleTicket"), 404, "no-such-path", null);
    Answer put = send("PUT", tickets + "/" + number);
    assertError(put, 405, "method-not-allowed", null);
    assertThat(put.header("Allow")).isEqualTo("GET, PATCH");
    assertError(send("PUT", tickets), 405, "method-not-allowed", null);
    assertError(api.post(SampleTickets.minimal(), "Content-Type", "text/plain"), 415, "wrong-media-type", null);
    assertError(api.post(SampleTickets.minimal(), "Content-Type", "application/json;charset=GBK"), 415, "wrong-media-type",
        null);
    assertError(api.post(SampleTickets.minimal(), "Content-Type", "%"), 415, "wrong-media-type", null);
    assertError(api.post(SampleTickets.minimal(), "Accept", "application/xml"), 406, "not-acceptable", null);
    assertError(api.get(number, "Accept", "text/html"), 406, "not-acceptable", null);
    assertError(api.post(new byte[0]), 400, "empty-body", null);
  }

  private Answer send(String method, String path) {
    return api.send(method, path, BodyPublishers.noBody());
  }

  private long decisions(String table) {
    return history.createHistoricDecisionInstanceQuery().decisionDefinitionKey(table).count();
  }
}
