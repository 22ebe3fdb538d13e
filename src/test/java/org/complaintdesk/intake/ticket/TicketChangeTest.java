package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.deadline.QuickerColleague;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Processes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Tickets changed, over the real port")
class TicketChangeTest extends TicketScenario {

  @Autowired
  private Agents agents;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private Processes processes;

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
  @DisplayName("NG-4: who may not end a major case by a withdrawal does not end it by a patch either; the client does")
  void withdrawalAskedFirst() {
    String number = sent().number();
    escalated.found(number, Level.MAJOR, 2);
    List<String> story = cases.story(number);

    assertError(junior.patch(number, "{\"status\": \"cancelled\", \"note\": [{\"text\": \"客户来电撤回\"}]}"), 409,
        "withdrawal-asked-first", "status");
    assertThat(cases.story(number)).isEqualTo(story);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);

    assertThat(api.patch(number, "{\"status\": \"cancelled\"}").body().path("status").asText()).isEqualTo("cancelled");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
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

  private static String note(String text) {
    ObjectNode patch = JSON.createObjectNode();
    patch.putArray("note").addObject().put("text", text).put("@type", "Note");
    return patch.toString();
  }
}
