package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.EscalatedCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("What a customer asks for by the ticket interface")
class TicketRequestTest extends SentTicketScenario {

  private static final String VALUE = "troubleTicketCharacteristic[0].value";

  @Autowired
  private EscalatedCases escalations;
  @Autowired
  private JdbcClient database;

  @Test
  @DisplayName("RS-3: a chase reaches every department that works on it, each time it is sent")
  void chase() {
    agents.dispatchedTo(number, "dept-network", "dept-equipment");

    Answer answer = api.patch(number, request("chase", "已经三天没有消息，请尽快处理。"));
    api.patch(number, request("chase", "已经三天没有消息，请尽快处理。"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(notes(answer)).filteredOn(note -> note.endsWith("chased, number 1 so far: 已经三天没有消息，请尽快处理。"))
        .hasSize(2);
    assertThat(told("chase")).containsExactly("dept-equipment", "dept-equipment", "dept-network", "dept-network");
    assertThat(told("case-chased")).isEmpty();
    assertThat(cases.story(number)).doesNotContain("supplemented", "chased-by-customer", "chased");
    assertThat(work.openTasks(number)).containsExactly("accept-order", "accept-order");
  }

  @Test
  @DisplayName("RS-3: where no department works on it, a chase reaches whoever does; with a key it does so once")
  void chaseInReview() {
    String key = UUID.randomUUID().toString();

    Answer answer = api.patch(number, request("chase", "请尽快审核。"), KEY, key);
    assertThat(api.patch(number, request("chase", "请尽快审核。"), KEY, key).status()).isEqualTo(200);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(notes(answer)).containsOnlyOnce("The customer chased the case: 请尽快审核。");
    assertThat(told("case-chased")).containsExactly("junior-agent");
    assertThat(told("chase")).isEmpty();
    assertThat(cases.story(number)).containsOnlyOnce("chased-by-customer").doesNotContain("order-chased", "supplemented");
    assertThat(work.openTasks(number)).containsExactly("review-content");
  }

  @Test
  @DisplayName("RS-3: a case whose model takes no additions is chased by its orders only, and says so")
  void chaseWithoutAdditions() {
    String key = UUID.randomUUID().toString();
    database.sql("delete from act_ru_event_subscr where event_name_ = 'complaint.supplemented' and proc_inst_id_ in "
        + "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)").param(number).update();

    assertRefused(api, request("chase", "请尽快。"), 409, "not-awaited", VALUE, KEY, key);
    assertThat(told("case-chased")).isEmpty();

    agents.dispatchedTo(number, "dept-network");
    assertThat(api.patch(number, request("chase", "请尽快。"), KEY, key).status())
        .as("IN-9: a request that was refused leaves its key free").isEqualTo(200);
    assertThat(cases.story(number)).containsOnlyOnce("order-chased");
  }

  @Test
  @DisplayName("NG-4: how it stands is asked with or without words, and the customer is told each time")
  void progress() {
    assertThat(api.patch(number, request("progress", null)).status()).isEqualTo(200);
    assertThat(api.patch(number, request("progress", "请问进展如何？")).status()).isEqualTo(200);

    assertThat(cases.story(number)).filteredOn("progress-asked"::equals).hasSize(2);
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).anyMatch(line -> line.contains("请问进展如何？"));
    assertThat(told("standing")).containsExactly("customer", "customer");
    assertThat(work.openTasks(number)).containsExactly("review-content");
  }

  @Test
  @DisplayName("NG-4: a question how it stands is no answer to ours")
  void noAnswerToOurs() {
    agents.customerAsked(number, "请问是哪个地址？");

    assertThat(api.patch(number, request("progress", "怎么样了？")).status()).isEqualTo(200);

    assertThat(cases.story(number)).doesNotContain("replied");
    assertThat(work.openTasks(number)).doesNotContain("review-content");
  }

  @Test
  @DisplayName("ES-1: an escalation is what the customer demands; asked for again it is refused and nothing changes")
  void escalation() {
    agents.dispatchedTo(number, "dept-network");

    assertThat(api.patch(number, request("escalation", "对处理不满意，要求升级。")).status()).isEqualTo(200);

    assertThat(cases.story(number)).containsOnlyOnce("escalation-demanded");
    assertThat(work.openTasks(number)).containsExactly("judge-escalation");
    assertThat(escalations.request(number)).isEqualTo("对处理不满意，要求升级。");
    assertRefused(api, request("escalation", "对处理不满意，要求升级。"), 409, "not-to-be-escalated", VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chase", "progress", "escalation"})
  @DisplayName("an ended ticket takes no request, and says so in the reader's language")
  void notWhenEnded(String word) {
    api.patch(number, "{\"status\": \"cancelled\"}");

    assertRefused(api, request(word, "还没好。"), 409, "ended", VALUE);
    assertThat(api.patch(number, request(word, "还没好。"), "Accept-Language", "zh").body().path("reason").asText())
        .startsWith("工单已结束");
  }

  @Test
  @DisplayName("IN-9: with a key of the caller's own a request is made once, however often it is sent")
  void onceForAKey() {
    agents.dispatchedTo(number, "dept-network");
    String key = UUID.randomUUID().toString();
    String escalation = request("escalation", "要求升级。");

    assertThat(api.patch(number, request("chase", "请尽快。"), KEY, "c" + key).status()).isEqualTo(200);
    assertThat(api.patch(number, request("chase", "请尽快。"), KEY, "c" + key).status()).isEqualTo(200);
    assertThat(api.patch(number, escalation, KEY, key).status()).isEqualTo(200);
    assertThat(api.patch(number, escalation, KEY, key).status()).as("escalated already, by this very request")
        .isEqualTo(200);

    assertThat(cases.story(number)).containsOnlyOnce("order-chased", "escalation-demanded");
    assertRefused(api, request("progress", null), 409, "key-of-another-change", KEY, KEY, key);
    assertThat(junior.patch(number, request("progress", null), KEY, key).status()).as("another's key").isEqualTo(200);
    assertRefused(api, request("progress", null), 400, "unusable-key", KEY, KEY, "mit Leerzeichen");
    String another = api.post(SampleTickets.aboutSignal()).number();
    assertThat(api.patch(another, escalation, KEY, key).body().path("code").asText()).isEqualTo("key-of-another-change");
  }

  @Test
  @DisplayName("IN-9: sent at the same instant with one key, a request is made once")
  void onceAtTheSameInstant() throws Exception {
    String key = UUID.randomUUID().toString();
    Callable<Answer> ask = () -> api.patch(number, request("progress", "怎么样了？"), KEY, key);

    List<Answer> answers = AtOnce.all(List.of(ask, ask, ask, ask));

    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 503).contains(200);
    assertThat(cases.story(number)).containsOnlyOnce("progress-asked");
  }

  @Test
  @DisplayName("IN-9: one key for two tickets at the same instant stands for one of them")
  void oneKeyForTwoTickets() throws Exception {
    String another = api.post(SampleTickets.aboutSignal()).number();
    String key = UUID.randomUUID().toString();

    List<Answer> answers = AtOnce.all(List.of(() -> api.patch(number, request("progress", null), KEY, key),
        () -> api.patch(another, request("progress", null), KEY, key)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(Stream.of(number, another).flatMap(one -> cases.story(one).stream()))
        .containsOnlyOnce("progress-asked");
  }

  @Test
  @DisplayName("a request needs its words, one note of them, and does not go with taking the ticket back")
  void badRequests() {
    agents.dispatchedTo(number, "dept-network");
    ObjectNode twoNotes = patch("chase", "一");
    twoNotes.withArray("note").addObject().put("text", "二");

    assertRefused(api, request("chase", null), 400, "no-words", "note");
    assertRefused(api, request("escalation", null), 400, "no-words", "note");
    assertRefused(api, twoNotes.toString(), 400, "one-note", "note[1]");
    assertRefused(api, request("chase", "长".repeat(2001)), 400, "too-long", "note[0].text");
    assertRefused(api, patch("chase", "快").put("status", "cancelled").toString(), 400, "not-with-cancelled", VALUE);
    assertRefused(api, request("Chase", "快"), 400, "not-one-of", VALUE);
    assertRefused(api, request("${execution}", "快"), 400, "not-one-of", VALUE);
    assertThat(api.patch(number, request("hurry", "快")).body().path("message").asText())
        .endsWith("chase, progress, escalation, reply, reopen.");
    assertThat(told("chase")).isEmpty();
  }

  @Test
  @DisplayName("words that look like code stay words")
  void hostileWords() {
    String words = "${runtimeService} #{1+1} <script>alert(1)</script> '; drop table complaint;--";
    agents.dispatchedTo(number, "dept-network");

    assertThat(api.patch(number, request("chase", words)).status()).isEqualTo(200);
    assertThat(api.patch(number, request("progress", words)).status()).isEqualTo(200);
    assertThat(api.patch(number, request("escalation", words)).status()).isEqualTo(200);

    assertThat(cases.told(number)).contains("number 1 so far: " + words);
    assertThat(escalations.request(number)).isEqualTo(words);
  }

  @Test
  @DisplayName("notes read before may come along; the new one is what the customer says with the request")
  void notesOnRecordComeAlong() {
    agents.dispatchedTo(number, "dept-network");
    ObjectNode patch = patch("chase", "请尽快。");
    ObjectNode whole = JSON.createObjectNode();
    whole.set("troubleTicketCharacteristic", patch.path("troubleTicketCharacteristic"));
    whole.putArray("note").addAll(elements(api.get(number).body().path("note"))).addAll(elements(patch.path("note")));

    assertThat(api.patch(number, whole.toString()).status()).isEqualTo(200);

    assertThat(cases.story(number)).containsOnlyOnce("order-chased");
  }

  @Test
  @DisplayName("a client asks for its own tickets only, an agent for any")
  void whoMayAsk() {
    number = junior.post(SampleTickets.aboutSignal()).number();

    assertRefused(api, request("progress", null), 403, "not-your-ticket", "");

    assertThat(junior.patch(number, request("progress", null)).status()).isEqualTo(200);
  }

  private void assertRefused(Client client, String patch, int status, String code, String field, String... headers) {
    List<String> before = cases.told(number, Locale.ENGLISH);
    List<String> tasks = work.openTasks(number);
    Answer answer = client.patch(number, patch, headers);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.body().path("code").asText()).isEqualTo(code);
    assertThat(answer.body().path("message").asText()).contains(field);
    assertThat(cases.told(number, Locale.ENGLISH)).isEqualTo(before);
    assertThat(work.openTasks(number)).isEqualTo(tasks);
  }

  private static String request(String word, @Nullable String words) {
    return patch(word, words).toString();
  }

  private static ObjectNode patch(String word, @Nullable String words) {
    ObjectNode patch = JSON.createObjectNode();
    patch.putArray("troubleTicketCharacteristic").add(SampleTickets.characteristic("request", word));
    if (words != null) {
      patch.putArray("note").addObject().put("text", words);
    }
    return patch;
  }

  private static List<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
