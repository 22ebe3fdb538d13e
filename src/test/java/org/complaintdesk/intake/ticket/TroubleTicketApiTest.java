package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintsOnRecord;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.DataAccessRepository;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("Complaints in and out as trouble tickets, over the real port")
class TroubleTicketApiTest {

  private static final String PROCESS = "complaint-handling";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 6;

  @LocalServerPort
  private int port;

  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;
  @Autowired
  private HistoryService history;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private DataAccessRepository accesses;
  @Autowired
  private ComplaintsOnRecord complaints;

  private Client api;
  private Client junior;

  @BeforeEach
  void callersAreSignedIn() {
    api = new Client(port, "api");
    junior = new Client(port, "junior");
  }

  @Test
  @DisplayName("IN-1, IN-2: a ticket becomes a complaint whose handling runs, and is answered as specified")
  void aTicketBecomesARunningComplaint() {
    ObjectNode ticket = fullTicket();

    Answer answer = api.post(ticket);

    assertThat(answer.status()).isEqualTo(201);
    String number = answer.number();
    assertThat(answer.header("Location")).endsWith(TroubleTicketApi.TICKETS + "/" + number)
        .isEqualTo(answer.body().path("href").asText());
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(runningProcesses(number)).isEqualTo(1);
    JsonNode body = answer.body();
    assertThat(body.path("@type").asText()).isEqualTo("TroubleTicket");
    assertThat(body.path("status").asText()).isEqualTo("acknowledged");
    Stream.of("name", "description", "severity", "ticketType", "externalIdentifier", "channel").forEach(attribute ->
        assertThat(body.path(attribute)).as(attribute).isEqualTo(ticket.path(attribute)));
    assertThat(body.path("relatedParty")).isEqualTo(ticket.path("relatedParty"));
    assertThat(answer.characteristic("contactNumber")).isEqualTo("09314612345");
    assertThat(answer.characteristic("homeRegion")).isEqualTo("lanzhou");
    assertThat(answer.characteristic("symptom")).isEqualTo("通话断续");
    assertThat(answer.characteristic("language")).isEqualTo("zh-CN");
    assertThat(OffsetDateTime.parse(String.valueOf(answer.characteristic("receivedAt"))))
        .isEqualTo("2026-11-12T10:00:00+08:00");
  }

  @Test
  @DisplayName("every object of the answer says what it is")
  void everyObjectHasAType() {
    Answer answer = api.get(api.post(fullTicket()).number());

    assertThat(answer.status()).isEqualTo(200);
    assertEveryObjectHasAType(answer.body());
    assertThat(answer.body().path("statusChangeHistory").path(0).path("status").asText()).isEqualTo("acknowledged");
    assertThat(answer.body().path("note")).isNotEmpty().allSatisfy(note -> {
      assertThat(note.path("text").asText()).isNotBlank();
      assertThat(note.path("author").asText()).isNotBlank();
      OffsetDateTime.parse(note.path("date").asText());
    });
  }

  @Test
  @DisplayName("IN-10: the case file is told in the reader's language, the sender's own notes among it")
  void theCaseFileIsToldInTheReadersLanguage() {
    ObjectNode ticket = fullTicket();
    ticket.putArray("note").addObject().put("text", "请尽快联系").put("@type", "Note");
    String number = api.post(ticket).number();

    assertThat(notes(api.get(number))).anyMatch(text -> text.startsWith("Complaint received by app"))
        .contains("Note sent with the ticket: 请尽快联系");
    assertThat(notes(api.get(number, "Accept-Language", "zh-CN"))).contains("随工单附言：请尽快联系")
        .noneMatch(text -> text.startsWith("Complaint received"));
  }

  @Test
  @DisplayName("DL-3: the ticket is expected to be resolved by the binding deadline")
  void theBindingDeadlineIsTold() {
    Answer answer = api.post(fullTicket());

    assertThat(OffsetDateTime.parse(answer.body().path("expectedResolutionDate").asText()).toInstant())
        .isEqualTo(deadlines.at(new CaseNumber(answer.number()), DeadlineKind.DUE).orElseThrow());
    assertThat(answer.body().path("expectedResolutionDate").asText()).endsWith("+08:00");
  }

  @Test
  void theMandatoryAttributesSuffice() {
    Answer answer = api.post(minimalTicket());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("name").asText()).isEqualTo("上网很慢");
    assertThat(answer.body().path("channel").path("name").asText()).isEqualTo("web");
    assertThat(answer.characteristic("homeRegion")).isEqualTo("province-head-office");
    assertThat(answer.characteristic("contactNumber")).isNull();
    assertThat(runningProcesses(answer.number())).isEqualTo(1);
  }

  @Test
  void scriptsAndQueriesComeBackUnchanged() {
    String text = "<script>alert('x')</script>\n'; DROP TABLE complaint; -- ${7*7} #{now()} \\u0000";
    Answer answer = api.post(minimalTicket().put("description", text));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.get(answer.number()).body().path("description").asText()).isEqualTo(text);
  }

  @Test
  void onlyTheAttributesAskedForAreAnswered() {
    String number = api.post(minimalTicket()).number();

    assertThat(names(api.get(number + "?fields=status,severity").body()))
        .containsExactlyInAnyOrder("id", "href", "@type", "status", "severity");
    assertThat(names(api.send("POST", TroubleTicketApi.TICKETS + "?fields=name",
        BodyPublishers.ofString(minimalTicket().toString())).body()))
        .containsExactlyInAnyOrder("id", "href", "@type", "name");
  }

  @Test
  @DisplayName("IN-9: the same external identifier twice is the same ticket, and no second process")
  void theSameExternalIdentifierIsTheSameTicket() {
    ObjectNode ticket = fullTicket();
    Answer first = api.post(ticket);
    long processes = runningProcesses();

    Answer again = api.post(ticket);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(runningProcesses()).isEqualTo(processes);
  }

  @Test
  @DisplayName("IN-9: spacing and order of attributes make no other ticket")
  void theSameContentInAnotherFormIsTheSameTicket() throws IOException {
    ObjectNode ticket = fullTicket();
    String number = api.post(ticket).number();
    ObjectNode turned = JSON.createObjectNode();
    List<String> names = new ArrayList<>(names(ticket));
    Collections.reverse(names);
    names.forEach(name -> turned.set(name, ticket.get(name)));

    Answer again = api.post(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(turned));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.number()).isEqualTo(number);
  }

  @Test
  @DisplayName("IN-9: the same external identifier with another body is a conflict")
  void anotherBodyIsAConflict() {
    ObjectNode ticket = fullTicket();
    api.post(ticket);
    long complaintsBefore = complaintsOnRecord();

    Answer conflict = api.post(ticket.put("description", "别的内容"));

    assertError(conflict, 409, "conflict", "externalIdentifier[0]");
    assertThat(complaintsOnRecord()).isEqualTo(complaintsBefore);
  }

  @Test
  @DisplayName("IN-9: an Idempotency-Key is the caller's own")
  void anIdempotencyKeyIsTheCallersOwn() {
    String key = UUID.randomUUID().toString();
    Answer first = api.post(minimalTicket(), "Idempotency-Key", key);

    assertThat(api.post(minimalTicket(), "Idempotency-Key", key).number()).isEqualTo(first.number());
    assertError(api.post(minimalTicket().put("severity", "Minor"), "Idempotency-Key", key), 409, "conflict",
        "Idempotency-Key");
    Answer another = junior.post(minimalTicket().put("severity", "Minor"), "Idempotency-Key", key);
    assertThat(another.status()).isEqualTo(201);
    assertThat(another.number()).isNotEqualTo(first.number());
    assertError(api.post(minimalTicket(), "Idempotency-Key", "with space"), 400, "unusable-key", "Idempotency-Key");
  }

  @Test
  @DisplayName("an external identifier without an owner is the caller's own")
  void anIdentifierWithoutOwnerIsTheCallersOwn() {
    ObjectNode ticket = minimalTicket();
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString());
    String number = api.post(ticket).number();

    assertThat(api.post(ticket).number()).isEqualTo(number);
    assertThat(junior.post(ticket).number()).isNotEqualTo(number);
  }

  @Test
  @DisplayName("IN-9: submissions that arrive at the same instant make one complaint and one process")
  void submissionsAtTheSameInstantMakeOneComplaint() throws Exception {
    for (int round = 0; round < 5; round++) {
      ObjectNode ticket = fullTicket();
      String key = UUID.randomUUID().toString();
      long processes = runningProcesses();
      long complaintsBefore = complaintsOnRecord();

      List<Answer> answers = AtOnce.all(
          Collections.nCopies(AT_ONCE, () -> api.post(ticket, "Idempotency-Key", key)));

      assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
      assertThat(answers).extracting(Answer::number).containsOnly(answers.get(0).number());
      assertThat(runningProcesses()).isEqualTo(processes + 1);
      assertThat(complaintsOnRecord()).isEqualTo(complaintsBefore + 1);
    }
  }

  @Test
  @DisplayName("a complaint whose process does not start is not on record at all, and neither are its keys")
  void recordAndProcessBeginTogether() {
    ObjectNode ticket = fullTicket();
    long complaintsBefore = complaintsOnRecord();
    String broken = repository.createDeployment().name("broken").addModelInstance("broken.bpmn",
        Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1)
            .startEvent().userTask("review").camundaDueDate("no date").endEvent().done()).deploy().getId();
    try {
      Answer answer = api.post(ticket);

      assertError(answer, 500, "unexpected", null);
      assertThat(answer.body().path("message").asText()).containsPattern("[0-9a-f-]{36}")
          .doesNotContain("no date", "camunda", "Exception");
      assertThat(complaintsOnRecord()).isEqualTo(complaintsBefore);
    } finally {
      repository.deleteDeployment(broken, true);
    }
    assertThat(api.post(ticket).status()).as("the same ticket once the process is mended").isEqualTo(201);
  }

  @Test
  @DisplayName("PR-1: names and numbers are masked for whoever did not send the ticket and does not work on it")
  void strangersSeeNamesAndNumbersMasked() {
    Answer full = api.post(fullTicket());
    String number = full.number();

    Answer masked = junior.get(number);

    assertThat(masked.status()).isEqualTo(200);
    assertThat(masked.characteristic("contactEmail")).isEqualTo("l******@example.com");
    assertThat(masked.body().toString()).doesNotContain("li.ming", "李明", "4612345", "13812345678", "王芳芳")
        .contains("李*", "王**", "138****5678");
    assertThat(masked.characteristic("contactNumber")).isEqualTo("093****2345");
    assertThat(masked.body().path("status")).isEqualTo(full.body().path("status"));
    assertThat(accessesTo(number)).isEmpty();
  }

  @Test
  @DisplayName("PR-1: the sender sees everything, and each such view after the first answer is on record")
  void theSenderSeesEverything() {
    String number = api.post(fullTicket()).number();
    assertThat(accessesTo(number)).isEmpty();

    assertThat(api.get(number).body().toString()).contains("李明", "09314612345", "li.ming@example.com");

    assertThat(accessesTo(number)).containsExactly("api FULL_TICKET");
  }

  @Test
  @DisplayName("PR-1: whoever holds a task of the case sees everything while holding it, on record")
  void theHolderOfATaskSeesEverything() {
    String number = api.post(fullTicket()).number();
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).list().get(0);
    tasks.setAssignee(task.getId(), "junior");

    assertThat(junior.get(number).characteristic("contactNumber")).isEqualTo("09314612345");
    assertThat(accessesTo(number)).containsExactly("junior FULL_TICKET");

    tasks.setAssignee(task.getId(), null);
    assertThat(junior.get(number).characteristic("contactNumber")).isEqualTo("093****2345");
  }

  @Test
  @DisplayName("AR-1: every look into an ended case is on record")
  void looksIntoEndedCasesAreRecorded() {
    String number = api.post(fullTicket()).number();
    handling.withdraw(new CaseNumber(number), "客户撤回");

    assertThat(junior.get(number).body().path("status").asText()).isEqualTo("cancelled");
    assertThat(junior.get(number).body().path("statusChangeReason").asText()).isEqualTo("客户撤回");
    api.get(number);

    assertThat(accessesTo(number)).containsExactly("junior ENDED_CASE", "junior ENDED_CASE", "api FULL_ENDED_CASE");
  }

  @Test
  @DisplayName("CL-2: a type is known once the table has a row for it, and looking it up leaves no decision behind")
  void theLatestTableTellsWhichTypesAreKnown() throws IOException {
    ObjectNode ticket = minimalTicket();
    characteristics(ticket).addObject().put("name", "complaintType").put("value", "network.satellite");
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
    ObjectNode huge = minimalTicket().put("description", "很长的文字".repeat(350_000));

    assertError(api.post(huge), 413, "too-large", "description");
  }

  @Test
  void textsBeyondTheirLimitAreRefused() {
    Answer answer = api.post(minimalTicket().put("description", "字".repeat(20_001)));

    assertError(answer, 400, "too-long", "description");
    assertThat(answer.body().path("message").asText()).contains("20000");
    assertThat(api.post(minimalTicket().put("description", "字".repeat(20_000))).status()).isEqualTo(201);
  }

  @Test
  void faultsAreToldInTheCallersLanguage() {
    Answer answer = api.post(minimalTicket().put("ticketType", "incident"), "Accept-Language", "zh-CN");

    assertError(answer, 400, "not-one-of", "ticketType");
    assertThat(answer.body().path("message").asText()).contains("取值").contains("complaint");
    assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
  }

  @Test
  void otherWaysOfAskingAreRefused() {
    String tickets = TroubleTicketApi.TICKETS;
    String number = api.post(minimalTicket()).number();

    assertError(api.get("C19990101-000001"), 404, "no-such-ticket", null);
    assertError(send("GET", "/tmf-api/troubleTicket/v5/nothing"), 404, "no-such-path", null);
    assertError(send("GET", "/tmf-api/troubleTicket/v4/troubleTicket"), 404, "no-such-path", null);
    Answer put = send("PUT", tickets + "/" + number);
    assertError(put, 405, "method-not-allowed", null);
    assertThat(put.header("Allow")).isEqualTo("GET, PATCH");
    assertError(send("PUT", tickets), 405, "method-not-allowed", null);
    assertError(api.post(minimalTicket(), "Content-Type", "text/plain"), 415, "wrong-media-type", null);
    assertError(api.post(minimalTicket(), "Content-Type", "application/json;charset=GBK"), 415, "wrong-media-type",
        null);
    assertError(api.post(minimalTicket(), "Content-Type", "%"), 415, "wrong-media-type", null);
    assertError(api.post(minimalTicket(), "Accept", "application/xml"), 406, "not-acceptable", null);
    assertError(api.get(number, "Accept", "text/html"), 406, "not-acceptable", null);
    assertError(api.post(new byte[0]), 400, "empty-body", null);
  }

  @Test
  @DisplayName("tickets are for agents, complaint management, api clients and administrators")
  void othersMayNotPass() {
    long complaintsBefore = complaintsOnRecord();

    assertThat(new Client(port, "network").post(minimalTicket()).status()).isEqualTo(403);
    assertThat(new Client(port, "nobody").post(minimalTicket()).status()).isEqualTo(401);
    assertThat(complaintsOnRecord()).isEqualTo(complaintsBefore);
    Stream.of("senior", "clerk", "voicemail", "line", "management", "admin").forEach(login ->
        assertThat(new Client(port, login).post(minimalTicket()).status()).as(login).isEqualTo(201));
  }

  private Answer send(String method, String path) {
    return api.send(method, path, BodyPublishers.noBody());
  }

  private static void assertError(Answer answer, int status, String code, String field) {
    JsonNode error = answer.body();
    assertThat(answer.status()).as(error.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(error.path("@type").asText()).isEqualTo("Error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("status").asText()).isEqualTo(String.valueOf(status));
    assertThat(error.path("reason").asText()).isNotBlank();
    assertThat(error.path("message").asText()).contains(field == null ? "" : field);
  }

  private static void assertEveryObjectHasAType(JsonNode node) {
    if (node.isObject()) {
      assertThat(node.path("@type").asText()).as("@type of %s", node).isNotBlank();
    }
    node.forEach(TroubleTicketApiTest::assertEveryObjectHasAType);
  }

  private List<String> accessesTo(String number) {
    return accesses.findByComplaintNumberOrderById(number).stream()
        .map(access -> access.person() + " " + access.what()).toList();
  }

  private long runningProcesses(String number) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(number).count();
  }

  private long runningProcesses() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count();
  }

  private long complaintsOnRecord() {
    return complaints.count();
  }

  private long decisions(String table) {
    return history.createHistoricDecisionInstanceQuery().decisionDefinitionKey(table).count();
  }

  private static List<String> notes(Answer answer) {
    return StreamSupport.stream(answer.body().path("note").spliterator(), false)
        .map(note -> note.path("text").asText()).toList();
  }

  private static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false).toList();
  }

  private static ArrayNode characteristics(ObjectNode ticket) {
    return ticket.withArray("troubleTicketCharacteristic");
  }

  private static ObjectNode minimalTicket() {
    return JSON.createObjectNode().put("@type", "TroubleTicket").put("description", "上网很慢")
        .put("severity", "Major").put("ticketType", "complaint");
  }

  private static ObjectNode fullTicket() {
    ObjectNode ticket = minimalTicket().put("name", "通话断续").put("status", "inProgress")
        .put("description", "李明说：每晚通话断续，请打 13812345678。");
    ticket.putObject("channel").put("id", "8774").put("name", "app").put("@type", "ChannelRef");
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString()).put("owner", "crm")
        .put("externalIdentifierType", "Case").put("@type", "ExternalIdentifier");
    ArrayNode parties = ticket.putArray("relatedParty");
    addParty(parties, "customer", "李明");
    addParty(parties, "reporter", "王芳芳");
    addCharacteristic(ticket, "contactNumber", "0931-461 2345");
    addCharacteristic(ticket, "contactEmail", "li.ming@example.com");
    addCharacteristic(ticket, "complaintType", "network.call-quality");
    addCharacteristic(ticket, "symptom", "通话断续");
    addCharacteristic(ticket, "receivedAt", OffsetDateTime.parse("2026-11-12T10:00:00+08:00").toString());
    return ticket;
  }

  private static void addParty(ArrayNode parties, String role, String name) {
    ObjectNode party = parties.addObject().put("role", role);
    party.putObject("partyOrPartyRole").put("id", "9176").put("name", name).put("@referredType", "Individual")
        .put("@type", "PartyRef");
    party.put("@type", "RelatedPartyRefOrPartyRoleRef");
  }

  private static void addCharacteristic(ObjectNode ticket, String name, String value) {
    characteristics(ticket).addObject().put("name", name).put("value", value).put("@type", "StringCharacteristic");
  }
}
