package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManagerFactory;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.ComplaintsOnRecord;
import org.complaintdesk.deadline.QuickerColleague;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.intake.ticket.Client;
import org.complaintdesk.intake.ticket.Tickets;
import org.complaintdesk.intake.ticket.TroubleTicketApi;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Work;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("Tickets listed and changed, over the real port")
public class TicketListAndPatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STATEMENTS_OF_A_PAGE = 10;

  @LocalServerPort
  private int port;

  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Processes processes;
  @Autowired
  private Work work;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;
  @Autowired
  private DataAccessRepository accesses;
  @Autowired
  private EntityManagerFactory entities;
  @Autowired
  private ComplaintsOnRecord complaints;

  private Client api;
  private Client junior;
  private String ours;

  @BeforeEach
  void callersAreSignedIn() {
    api = new Client(port, "api");
    junior = new Client(port, "junior");
    ours = "owner-" + UUID.randomUUID();
  }

  @Test
  @DisplayName("all tickets that match are one answer of 200, newest first, with their counts")
  void allThatMatchAreListedNewestFirst() {
    List<String> numbers = List.of(sent().number(), sent().number(), sent().number());

    Answer list = api.list(ours());

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.header("X-Total-Count")).isEqualTo("3");
    assertThat(list.header("X-Result-Count")).isEqualTo("3");
    assertThat(ids(list)).containsExactly(numbers.get(2), numbers.get(1), numbers.get(0));
    assertThat(ids(api.list(ours() + "&sort=creationDate"))).containsExactlyElementsOf(numbers);
  }

  @Test
  @DisplayName("part of them is an answer of 206 with the count of all")
  void aPageIsPartOfThem() {
    List<String> numbers = List.of(sent().number(), sent().number(), sent().number());

    Answer first = api.list(ours() + "&limit=2");
    Answer last = api.list(ours() + "&limit=2&offset=2");
    Answer beyond = api.list(ours() + "&limit=2&offset=9");

    assertThat(List.of(first.status(), last.status(), beyond.status())).containsOnly(206);
    assertThat(ids(first)).containsExactly(numbers.get(2), numbers.get(1));
    assertThat(ids(last)).containsExactly(numbers.get(0));
    assertThat(ids(beyond)).isEmpty();
    assertThat(List.of(first, last, beyond)).extracting(answer -> answer.header("X-Total-Count")).containsOnly("3");
    assertThat(beyond.header("X-Result-Count")).isEqualTo("0");
  }

  @Test
  void aTicketWithSeveralIdentifiersOfOneOwnerCountsOnce() {
    ObjectNode ticket = ticket();
    ((ArrayNode) ticket.path("externalIdentifier")).addObject().put("id", UUID.randomUUID().toString())
        .put("owner", ours);
    assertThat(api.post(ticket).status()).isEqualTo(201);
    sent();

    assertThat(api.list(ours() + "&limit=1").header("X-Total-Count")).isEqualTo("2");
  }

  @Test
  void withoutFiltersAllTicketsAreListed() {
    sent();
    sent();

    Answer list = api.list("limit=1");

    assertThat(list.status()).isEqualTo(206);
    assertThat(ids(list)).containsExactly(complaints.newest());
    assertThat(Long.parseLong(list.header("X-Total-Count"))).isEqualTo(complaints.count());
  }

  @Test
  void nothingThatMatchesIsAnEmptyListAndNoFault() {
    Answer list = api.list(ours());

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body().isArray()).isTrue();
    assertThat(list.header("X-Total-Count")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"status=acknowledged, true", "status=closed, false", "'status=closed,acknowledged', true",
      "status=held, false", "severity=Major, true", "severity=Minor, false", "ticketType=complaint, true",
      "channel.name=app, true", "channel.name=fax, false", "complaintType=network.call-quality, true",
      "contactNumber=0931-4612345, true", "contactNumber=13900000000, false",
      "troubleTicketCharacteristic.contactNumber=0931%20461%202345, true",
      "affectedNumber=09317777777, true", "creationDate.gt=2000-01-01T00:00:00Z, true",
      "creationDate.lt=2000-01-01T00:00:00Z, false", "lastUpdate.gte=2000-01-01T00:00:00Z, true",
      "resolutionDate.gt=2000-01-01T00:00:00Z, false"})
  void filtersKeepWhatMatches(String filter, boolean matches) {
    String number = sent().number();

    assertThat(ids(api.list(ours() + "&" + filter))).isEqualTo(matches ? List.of(number) : List.of());
  }

  @Test
  void aTicketIsFoundByItsOwnAttributes() {
    ObjectNode ticket = ticket().put("severity", "Very high").put("name", "通话断续，" + ours);
    String number = api.post(ticket).number();
    String identifier = ticket.path("externalIdentifier").path(0).path("id").asText();
    String created = api.get(number).body().path("creationDate").asText();

    assertThat(ids(api.list("id=" + number))).containsExactly(number);
    assertThat(ids(api.list("name=" + encoded("通话断续，" + ours)))).containsExactly(number);
    assertThat(ids(api.list(ours() + "&severity=" + encoded("Very high")))).containsExactly(number);
    assertThat(ids(api.list("externalIdentifier.id=" + identifier))).containsExactly(number);
    assertThat(ids(api.list("externalIdentifier.id=" + identifier + "&externalIdentifier.owner=other"))).isEmpty();
    assertThat(ids(api.list(ours() + "&creationDate=" + encoded(created)))).containsExactly(number);
  }

  @Test
  @DisplayName("PR-1: a list never shows names and numbers, not even to the sender or by the full number")
  void aListNeverShowsNamesAndNumbers() {
    String number = sent().number();
    work.task(number, "review-content");
    tasks.setAssignee(work.task(number, "review-content").getId(), "junior");

    for (Client reader : List.of(api, junior)) {
      Answer list = reader.list(ours() + "&contactNumber=09314612345&fields=name,description,note,relatedParty,"
          + "troubleTicketCharacteristic");
      assertThat(ids(list)).containsExactly(number);
      assertThat(list.body().toString()).doesNotContain("李明", "4612345", "13812345678").contains("李*", "138****5678");
    }
    assertThat(accessesTo(number)).isEmpty();
  }

  @Test
  @DisplayName("AR-1: who is shown an ended case in a list is on record; who is told only where it stands is not")
  void looksIntoEndedCasesAreRecorded() {
    String number = sent().number();
    sent();
    handling.withdraw(new CaseNumber(number), "客户撤回");

    junior.list(ours() + "&fields=id,status,lastUpdate");
    assertThat(accessesTo(number)).isEmpty();

    junior.list(ours());
    assertThat(accessesTo(number)).containsExactly("junior ENDED_CASE");
  }

  @Test
  @DisplayName("notes and the history of the status are in a list only when asked for")
  void longAttributesAreListedWhenAskedFor() {
    sent();

    assertThat(names(api.list(ours()).body().get(0)))
        .contains("name", "description", "relatedParty", "expectedResolutionDate", "statusChangeDate")
        .doesNotContain("note", "statusChangeHistory");
    JsonNode asked = api.list(ours() + "&fields=note,statusChangeHistory").body().get(0);
    assertThat(names(asked)).containsExactlyInAnyOrder("id", "href", "@type", "note", "statusChangeHistory");
    assertThat(asked.path("note")).isNotEmpty();
  }

  @Test
  @DisplayName("a page costs a handful of statements, however many tickets are on it")
  void aPageCostsAHandfulOfStatements() {
    for (int i = 0; i < 15; i++) {
      sent();
    }
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      statistics.clear();
      assertThat(api.list(ours() + "&limit=14&fields=name,note").body()).hasSize(14);

      assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(STATEMENTS_OF_A_PAGE);
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  @ParameterizedTest
  @CsvSource({"limit=0, not-in-range, limit", "limit=101, not-in-range, limit", "offset=a, not-in-range, offset",
      "sort=name, not-sortable, sort", "status=open, not-one-of, status", "priority=1, unknown-filter, priority",
      "contactNumber=12, not-a-telephone-number, contactNumber", "creationDate.gt=today, not-a-time, creationDate.gt"})
  void badRequestsAreToldWhatWouldBeRight(String query, String code, String field) {
    assertError(api.list(query), 400, code, field);
  }

  @Test
  void anUnknownFilterIsToldWhatIsPossible() {
    assertThat(api.list("priority=1").body().path("message").asText()).contains("contactNumber", "status", "sort");
  }

  @Test
  @DisplayName("NG-4: a note is added to the case file and changes nothing else; the same patch again adds none")
  void aNoteIsAdded() {
    String number = sent().number();
    List<String> tasksBefore = work.openTasks(number);

    Answer answer = api.patch(number, note("请加快处理，我明天出差。"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(notes(answer)).contains("Added to the complaint: 请加快处理，我明天出差。");
    assertThat(answer.body().path("status").asText()).isEqualTo("acknowledged");
    assertThat(OffsetDateTime.parse(answer.body().path("lastUpdate").asText()))
        .isAfterOrEqualTo(OffsetDateTime.parse(answer.body().path("creationDate").asText()));
    assertThat(notes(api.patch(number, note("请加快处理，我明天出差。")))).isEqualTo(notes(answer));
    assertThat(cases.story(number)).containsOnlyOnce("supplemented");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).contains("投诉补充内容：请加快处理，我明天出差。");
    assertThat(work.openTasks(number)).isEqualTo(tasksBefore);
  }

  @Test
  @DisplayName("a list of notes read before and sent back with one more adds just that one")
  void notesOnRecordStay() {
    ObjectNode ticket = ticket();
    ticket.putArray("note").addObject().put("text", "随信附上照片");
    String number = api.post(ticket).number();
    ObjectNode patch = JSON.createObjectNode();
    ArrayNode list = patch.putArray("note").addAll((ArrayNode) api.get(number).body().path("note"));
    list.addObject().put("text", "又断了一次");
    list.addObject().put("text", "随信附上照片");

    assertThat(api.patch(number, patch.toString()).status()).isEqualTo(200);

    assertThat(cases.story(number).stream().filter(kind -> kind.equals("supplemented"))).hasSize(1);
    ((ObjectNode) list.get(0)).put("text", "改写的历史");
    assertError(api.patch(number, patch.toString()), 409, "note-on-record", "note[0]");
  }

  @Test
  @DisplayName("CL-3: what is added while we wait for the customer is the answer, once")
  void theAnswerWeWaitFor() {
    String number = sent().number();
    agents.customerAsked(number, "请问是哪个地址?");

    assertThat(api.patch(number, note("城关区张掖路")).status()).isEqualTo(200);
    assertThat(api.patch(number, note("城关区张掖路")).status()).isEqualTo(200);

    assertThat(work.openTasks(number)).containsExactly("review-content");
    assertThat(cases.story(number)).containsOnlyOnce("replied").doesNotContain("supplemented");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  @Test
  @DisplayName("what another moved on at the same instant is answered with 503; sent again it is done, once")
  void overtaken(@Autowired QuickerColleague colleague) {
    String number = sent().number();
    agents.customerAsked(number, "请问是哪个地址?");
    colleague.isBusyWith(number);

    Answer answer = api.patch(number, note("城关区张掖路"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body().path("code").asText()).isEqualTo("overtaken");
    assertThat(cases.story(number)).doesNotContain("replied");
    assertThat(api.patch(number, note("城关区张掖路")).status()).isEqualTo(200);
    assertThat(cases.story(number)).containsOnlyOnce("replied");
  }

  @Test
  @DisplayName("NG-4: the sender takes the ticket back; the same patch again changes nothing")
  void theSenderTakesTheTicketBack() {
    String number = sent().number();
    String patch = "{\"status\": \"cancelled\", \"statusChangeReason\": \"已自行解决\", \"note\": [{\"text\": \"谢谢\"}]}";

    Answer answer = api.patch(number, patch);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("status").asText()).isEqualTo("cancelled");
    assertThat(answer.body().path("statusChangeReason").asText()).isEqualTo("已自行解决");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    processes.assertNothingIsLeft(number);
    List<String> story = cases.story(number);
    assertThat(story).containsSubsequence("supplemented", "withdrawn");
    assertThat(api.patch(number, patch).status()).isEqualTo(200);
    assertThat(cases.story(number)).isEqualTo(story);
  }

  @Test
  void aReasonIsNotNeeded() {
    String number = sent().number();

    Answer answer = api.patch(number, "{\"status\": \"cancelled\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(names(answer.body())).doesNotContain("statusChangeReason");
  }

  @Test
  @DisplayName("an ended ticket takes nothing more")
  void anEndedTicketTakesNothingMore() {
    String number = sent().number();
    api.patch(number, "{\"status\": \"cancelled\", \"statusChangeReason\": \"已自行解决\"}");
    List<String> story = cases.story(number);

    assertError(api.patch(number, note("还有一件事")), 409, "ended", "note[0]");
    assertError(api.patch(number, "{\"status\": \"inProgress\"}"), 409, "ended", "status");
    assertError(api.patch(number, "{\"status\": \"cancelled\", \"statusChangeReason\": \"别的原因\"}"), 409, "ended",
        "statusChangeReason");
    assertThat(cases.story(number)).isEqualTo(story);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{\"note\": [{\"text\": \"a\"}], \"severity\": \"Minor\"}         | 400 | not-changeable      | severity",
      "{\"note\": [{\"text\": \"a\"}], \"status\": \"resolved\"}        | 409 | set-by-handling     | status",
      "{\"note\": [{\"text\": \"a\"}], \"id\": \"C1\"}                  | 400 | not-changeable      | id",
      "{\"note\": [{\"text\": \"a\"}], \"statusChangeReason\": \"a\"} | 400 | only-with-cancelled | statusChangeReason",
      "{\"note\": [{\"text\": \"a\"}, {\"id\": \"none\"}]}              | 400 | missing             | note[1].text",
      "{\"note\": [{\"text\": \"a\"}], \"note\": []}                    | 400 | given-twice         | note",
      "[{\"status\": \"cancelled\"}]                                    | 400 | not-an-object       | ticket"})
  @DisplayName("of a patch that asks for anything else nothing is done")
  void badPatchesChangeNothing(String patch, int status, String code, String field) {
    String number = sent().number();
    List<String> story = cases.story(number);

    assertError(api.patch(number, patch), status, code, field);

    assertThat(cases.story(number)).isEqualTo(story);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  @Test
  @DisplayName("a client changes its own tickets only, an agent any")
  void whoMayChangeATicket() {
    Answer juniors = junior.post(ticket());

    assertError(api.patch(juniors.number(), "{\"status\": \"cancelled\"}"), 403, "not-your-ticket", null);
    assertThat(cases.status(juniors.number())).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(new Client(port, "network").patch(juniors.number(), note("a")).status()).isEqualTo(403);
    String clients = sent().number();
    Answer byAgent = junior.patch(clients, note("客户来电催办"));
    assertThat(byAgent.status()).isEqualTo(200);
    assertThat(byAgent.characteristic("contactNumber")).as("PR-1: masked as ever").isEqualTo("093****2345");
  }

  @Test
  @DisplayName("a ticket that is taken back twice at the same instant is taken back once")
  void takenBackAtTheSameInstant() throws Exception {
    String number = sent().number();

    Callable<Answer> byClient = () -> api.patch(number, "{\"status\": \"cancelled\"}");
    Callable<Answer> byAgent = () -> junior.patch(number, "{\"status\": \"cancelled\"}");
    List<Answer> answers = AtOnce.all(List.of(byClient, byAgent, byClient, byAgent));

    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 503).contains(200);
    assertThat(cases.story(number)).containsOnlyOnce("withdrawn");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @Test
  void otherWaysOfChangingAreRefused() {
    String number = sent().number();
    String path = TroubleTicketApi.TICKETS + "/" + number;

    assertError(api.patch("C19990101-000001", note("a")), 404, "no-such-ticket", null);
    Answer other = api.patch(number, "[]", "Content-Type", "application/json-patch+json");
    assertError(other, 415, "wrong-patch-type", null);
    assertThat(other.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
    assertError(api.patch(number, ""), 400, "empty-patch", null);
    assertError(api.patch(number, "{}", "Accept", "text/html"), 406, "not-acceptable", null);
    assertThat(api.patch(number, "{}", "Content-Type", "application/json").status()).isEqualTo(200);
    Answer deletion = api.send("DELETE", path, BodyPublishers.noBody());
    assertError(deletion, 405, "never-deleted", null);
    assertThat(deletion.header("Allow")).isEqualTo("GET, PATCH");
    assertThat(deletion.body().path("reason").asText()).contains("stays on record");
    assertError(api.send("DELETE", TroubleTicketApi.TICKETS, BodyPublishers.noBody()), 405, "never-deleted", null);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  private Answer sent() {
    Answer answer = api.post(ticket());
    assertThat(answer.status()).isEqualTo(201);
    return answer;
  }

  private ObjectNode ticket() {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("name", "通话断续")
        .put("description", "李明说：每晚通话断续，请打 13812345678。").put("severity", "Major").put("ticketType", "complaint");
    ticket.putObject("channel").put("name", "app");
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString()).put("owner", ours);
    ticket.putArray("relatedParty").addObject().put("role", "customer").putObject("partyOrPartyRole")
        .put("name", "李明");
    ArrayNode characteristics = ticket.putArray("troubleTicketCharacteristic");
    characteristics.addObject().put("name", "contactNumber").put("value", "0931-461 2345");
    characteristics.addObject().put("name", "affectedNumber").put("value", "09317777777");
    characteristics.addObject().put("name", "complaintType").put("value", "network.call-quality");
    return ticket;
  }

  private String ours() {
    return "externalIdentifier.owner=" + ours;
  }

  private static String note(String text) {
    ObjectNode patch = JSON.createObjectNode();
    patch.putArray("note").addObject().put("text", text).put("@type", "Note");
    return patch.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> accessesTo(String number) {
    return accesses.findByComplaintNumberOrderById(number).stream()
        .map(access -> access.person() + " " + access.what()).toList();
  }

  private static List<String> ids(Answer list) {
    return StreamSupport.stream(list.body().spliterator(), false).map(ticket -> ticket.path("id").asText()).toList();
  }

  private static List<String> notes(Answer answer) {
    return StreamSupport.stream(answer.body().path("note").spliterator(), false)
        .map(note -> note.path("text").asText()).toList();
  }

  private static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false).toList();
  }

  private static void assertError(Answer answer, int status, String code, String field) {
    JsonNode error = answer.body();
    assertThat(answer.status()).as(error.toString()).isEqualTo(status);
    assertThat(error.path("@type").asText()).isEqualTo("Error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("reason").asText()).isNotBlank();
    assertThat(error.path("message").asText()).contains(field == null ? "" : field);
  }
}
