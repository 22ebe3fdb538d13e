package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskClock;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ClockAt("2026-11-12 10:00")
@DisplayName("What is said to a ticket: once, and by whom")
class TicketNotesTest extends SentTicketScenario {

  /** For the inserts of 49 notes more, which go to the database together, and the ids of their rows. */
  private static final int STATEMENTS_MORE = 5;

  @Autowired
  private EntityManagerFactory entities;

  private Client senior;

  @BeforeEach
  void aSeniorIsSignedIn() {
    senior = new Client(port, "senior");
  }

  @Test
  @DisplayName("CL-3: the same words answer one question after the other, and the clock runs again each time")
  void theSameWordsAnswerAnotherQuestion() {
    for (String question : List.of("明天上午上门可以吗？", "改到下午可以吗？")) {
      agents.customerAsked(number, question);
      assertThat(api.patch(number, note("可以"), KEY, UUID.randomUUID().toString()).status()).isEqualTo(200);
      assertAnswered();
    }
    agents.customerAsked(number, "那就后天上午，可以吗？");
    assertThat(api.patch(number, note("可以")).status()).as("without a key, too").isEqualTo(200);

    assertAnswered();
    assertThat(repliesOf("可以")).isEqualTo(3);
  }

  @Test
  @DisplayName("CL-3: words that stood in the ticket before are an answer when we ask")
  void theSameWordsStoodInTheTicketBefore() {
    ObjectNode ticket = SampleTickets.aboutSignal();
    ticket.putArray("note").addObject().put("text", "下班后联系");
    number = api.post(ticket).number();
    api.patch(number, note("城关区张掖路"));

    agents.customerAsked(number, "请问是哪个地址？");
    api.patch(number, note("城关区张掖路"));
    assertAnswered();
    agents.customerAsked(number, "什么时候方便？");
    api.patch(number, note("下班后联系"), KEY, UUID.randomUUID().toString());

    assertAnswered();
    assertThat(repliesOf("城关区张掖路")).isEqualTo(1);
    assertThat(repliesOf("下班后联系")).isEqualTo(1);
  }

  @Test
  @DisplayName("IN-9: an answer that is sent again is one answer, and no addition")
  void anAnswerSentAgain() {
    String key = UUID.randomUUID().toString();
    agents.customerAsked(number, "请问是哪个地址？");
    api.patch(number, note("城关区张掖路"), KEY, key);
    api.patch(number, note("城关区张掖路"), KEY, key);
    assertThat(api.patch(number, note("城关区张掖路")).status()).isEqualTo(200);

    agents.customerAsked(number, "几号楼？");
    api.patch(number, note("城关区张掖路"), KEY, key);

    assertThat(cases.status(number)).as("the key stands for the first answer").isEqualTo(
        ComplaintStatus.WAITING_FOR_CUSTOMER);
    assertThat(cases.story(number)).containsOnlyOnce("replied").doesNotContain("supplemented");
  }

  @Test
  @DisplayName("NG-4: the same addition on another day, or with another key, is one more")
  void theSameAdditionOnAnotherDay() {
    api.patch(number, note("又断网了"));
    api.patch(number, note("又断网了"));
    assertThat(additionsOf("又断网了")).isEqualTo(1);

    api.patch(number, note("又断网了"), KEY, UUID.randomUUID().toString());
    assertThat(additionsOf("又断网了")).isEqualTo(2);

    DeskClock.now("2026-11-13 10:00");
    Answer answer = api.patch(number, note("又断网了"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(additionsOf("又断网了")).isEqualTo(3);
    assertThat(answer.header("Warning")).isEmpty();
  }

  @Test
  @DisplayName("NG-4: a note that is taken for one on record is named in the answer")
  void aRepeatedNoteIsNamed() {
    assertThat(api.patch(number, note("又断网了")).header("Warning")).isEmpty();

    assertThat(api.patch(number, note("又断网了")).header("Warning"))
        .matches("299 - \"[ -~]*note\\[0][ -~]*Idempotency-Key[ -~]*\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "id", "id,@type", "id,author", "id,date"})
  @DisplayName("a list of notes that was read and is sent back doubles none, also on another day and while we wait")
  void notesReadAndSentBack(String leftOut) {
    ObjectNode ticket = SampleTickets.aboutSignal();
    ticket.putArray("note").addObject().put("text", "随信附上照片");
    number = api.post(ticket).number();
    api.patch(number, note("又断网了"));
    agents.customerAsked(number, "请问是哪个地址？");
    DeskClock.now("2026-11-13 10:00");
    List<String> before = cases.story(number);
    ArrayNode read = (ArrayNode) api.get(number).body().path("note").deepCopy();
    read.forEach(entry -> ((ObjectNode) entry).remove(List.of(leftOut.split(","))));

    Answer answer = api.patch(number, JSON.createObjectNode().set("note", read).toString());

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(cases.story(number)).isEqualTo(before);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
    read.addObject().put("text", "城关区张掖路");
    api.patch(number, JSON.createObjectNode().set("note", read).toString());
    List<String> after = new ArrayList<>(before);
    Collections.addAll(after, "replied", "clock-restarted");
    assertThat(cases.story(number)).containsExactlyElementsOf(after);
  }

  @Test
  @DisplayName("CL-3: what somebody of the desk writes while we wait is a note; we go on waiting for the customer")
  void whatTheDeskWritesIsNoAnswer() {
    agents.customerAsked(number, "请问是哪个地址？");

    for (String person : List.of("senior", "junior", "management")) {
      assertThat(new Client(port, person).patch(number, note("电话无人接听，明天再打")).status()).isEqualTo(200);
    }

    assertThat(cases.story(number)).doesNotContain("replied").filteredOn("supplemented"::equals).hasSize(3);
    assertThat(cases.told(number)).doesNotContain("The customer replied");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
    assertThat(work.openTasks(number)).doesNotContain("review-content");
    assertThat(cases.pauses(number)).allSatisfy(pause -> assertThat(pause.open()).isTrue());
    api.patch(number, note("电话无人接听，明天再打"));
    assertAnswered();
  }

  @Test
  @DisplayName("CL-3: that the customer answered somebody of the desk says by a request of its own")
  void theDeskPassesTheAnswerOn() {
    agents.customerAsked(number, "请问是哪个地址？");

    assertThat(senior.patch(number, reply("城关区张掖路")).status()).isEqualTo(200);

    assertAnswered();
    assertThat(repliesOf("城关区张掖路")).isEqualTo(1);
    assertRefused(senior.patch(number, reply("城关区张掖路")), 409, "no-question");
    assertRefused(senior.patch(number, "{\"troubleTicketCharacteristic\": [{\"name\": \"request\", \"value\": \"reply\"}]}"),
        400, "no-words");
    assertThat(repliesOf("城关区张掖路")).isEqualTo(1);
  }

  @Test
  @DisplayName("CL-3: a client may say so, too, and is told in its language when nobody asked")
  void aClientRepliesByRequest() {
    assertThat(api.patch(number, reply("可以"), "Accept-Language", "zh").body().path("reason").asText())
        .contains("没有等待");
    agents.customerAsked(number, "明天上午上门可以吗？");

    assertThat(api.patch(number, reply("可以")).status()).isEqualTo(200);

    assertAnswered();
  }

  @Test
  @DisplayName("many notes at once are kept one by one, cost little, and whoever works on the case is told once")
  void manyNotesAtOnce() {
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    long one = statementsOf(notes(1, "一"));

    long fifty = statementsOf(notes(50, "多"));

    assertThat(cases.told(number)).contains("Added to the complaint: 多0", "Added to the complaint: 多49");
    assertThat(cases.story(number)).filteredOn("supplemented"::equals).hasSize(51);
    assertThat(told("supplement")).containsExactly("dept-equipment", "dept-equipment", "dept-network", "dept-network");
    assertThat(fifty).isLessThanOrEqualTo(one + STATEMENTS_MORE);
    List<String> before = cases.story(number);
    assertRefused(api.patch(number, notes(51, "太多")), 400, "too-many-new");
    assertThat(cases.story(number)).isEqualTo(before);
  }

  @Test
  @DisplayName("CL-3: of many notes the first is the answer that we wait for, the others are additions")
  void manyNotesAsAnAnswer() {
    agents.customerAsked(number, "请问是哪个地址？");

    assertThat(api.patch(number, notes(3, "答")).status()).isEqualTo(200);

    assertThat(repliesOf("答0")).isEqualTo(1);
    assertThat(additionsOf("答1") + additionsOf("答2")).isEqualTo(2);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  private long statementsOf(String patch) {
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      statistics.clear();
      assertThat(api.patch(number, patch).status()).isEqualTo(200);
      return statistics.getPrepareStatementCount();
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private static String notes(int count, String words) {
    ObjectNode patch = JSON.createObjectNode();
    for (int i = 0; i < count; i++) {
      patch.withArray("note").addObject().put("text", words + i);
    }
    return patch.toString();
  }

  private void assertAnswered() {
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(work.openTasks(number)).containsExactly("review-content");
    List<String> story = cases.story(number);
    assertThat(story.subList(story.size() - 2, story.size())).containsExactly("replied", "clock-restarted");
  }

  private long repliesOf(String words) {
    return toldAs("The customer replied: " + words);
  }

  private long additionsOf(String words) {
    return toldAs("Added to the complaint: " + words);
  }

  private long toldAs(String line) {
    return cases.told(number).lines().filter(line::equals).count();
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.body().path("code").asText()).isEqualTo(code);
  }

  private static String note(String text) {
    ObjectNode patch = JSON.createObjectNode();
    patch.putArray("note").addObject().put("text", text);
    return patch.toString();
  }

  private static String reply(String text) {
    ObjectNode patch = JSON.createObjectNode();
    patch.putArray("note").addObject().put("text", text);
    patch.putArray("troubleTicketCharacteristic").addObject().put("name", "request").put("value", "reply");
    return patch.toString();
  }
}
