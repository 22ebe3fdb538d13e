package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintsOnRecord;
import org.complaintdesk.intake.DataAccessRepository;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What all tests of the ticket interface share: one running desk, and two callers at its port. */
@DeskTest
abstract class TicketScenario {

  protected static final ObjectMapper JSON = new ObjectMapper();
  protected static final String KEY = "Idempotency-Key";
  protected static final String PROCESS = "complaint-handling";

  @LocalServerPort
  protected int port;

  @Autowired
  protected Cases cases;
  @Autowired
  protected Work work;
  @Autowired
  protected TaskService tasks;
  @Autowired
  protected ComplaintHandling handling;
  @Autowired
  protected RuntimeService runtime;
  @Autowired
  private DataAccessRepository accesses;
  @Autowired
  protected ComplaintsOnRecord complaints;

  protected Client api;
  protected Client junior;
  /** Each test is a system of its own, so that its tickets are not mixed with others. */
  protected String ours;

  @BeforeEach
  void callersAreSignedIn() {
    api = new Client(port, "api");
    junior = new Client(port, "junior");
    ours = "owner-" + UUID.randomUUID();
  }

  Answer sent() {
    Answer answer = api.post(ticket());
    assertThat(answer.status()).isEqualTo(201);
    return answer;
  }

  /** Another ticket of this test's system. */
  ObjectNode ticket() {
    return SampleTickets.of(ours);
  }

  long runningProcesses(String number) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(number).count();
  }

  long runningProcesses() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count();
  }

  long complaintsOnRecord() {
    return complaints.count();
  }

  List<String> accessesTo(String number) {
    return accesses.findByComplaintNumberOrderById(number).stream()
        .map(access -> access.person() + " " + access.what()).toList();
  }

  static List<String> notes(Answer answer) {
    return StreamSupport.stream(answer.body().path("note").spliterator(), false)
        .map(note -> note.path("text").asText()).toList();
  }

  static List<String> ids(Answer list) {
    return StreamSupport.stream(list.body().spliterator(), false).map(ticket -> ticket.path("id").asText()).toList();
  }

  static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false).toList();
  }

  static void assertError(Answer answer, int status, String code, String field) {
    JsonNode error = answer.body();
    assertThat(answer.status()).as(error.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(error.path("@type").asText()).isEqualTo("Error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("status").asText()).isEqualTo(String.valueOf(status));
    assertThat(error.path("reason").asText()).isNotBlank();
    assertThat(error.path("message").asText()).contains(field == null ? "" : field);
  }
}
