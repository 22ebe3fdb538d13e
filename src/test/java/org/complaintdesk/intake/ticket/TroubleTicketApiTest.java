package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.TroubleTicket;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Complaints in and out as trouble tickets, over the real port")
class TroubleTicketApiTest extends TicketScenario {

  @Autowired
  private Deadlines deadlines;

  @Test
  @DisplayName("IN-1, IN-2: a ticket becomes a complaint whose handling runs, and is answered as specified")
  void aTicketBecomesARunningComplaint() {
    ObjectNode ticket = SampleTickets.full();

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
    Answer answer = api.get(api.post(SampleTickets.full()).number());

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
    ObjectNode ticket = SampleTickets.full();
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
    Answer answer = api.post(SampleTickets.full());

    assertThat(OffsetDateTime.parse(answer.body().path("expectedResolutionDate").asText()).toInstant())
        .isEqualTo(deadlines.at(new CaseNumber(answer.number()), DeadlineKind.DUE).orElseThrow());
    assertThat(answer.body().path("expectedResolutionDate").asText()).endsWith("+08:00");
  }

  @Test
  void theMandatoryAttributesSuffice() {
    Answer answer = api.post(SampleTickets.minimal());

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
    Answer answer = api.post(SampleTickets.minimal().put("description", text));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.get(answer.number()).body().path("description").asText()).isEqualTo(text);
  }

  @Test
  void onlyTheAttributesAskedForAreAnswered() {
    String number = api.post(SampleTickets.minimal()).number();

    assertThat(names(api.get(number + "?fields=status,severity").body()))
        .containsExactlyInAnyOrder("id", "href", "@type", "status", "severity");
    assertThat(names(api.send("POST", TroubleTicketApi.TICKETS + "?fields=name",
        BodyPublishers.ofString(SampleTickets.minimal().toString())).body()))
        .containsExactlyInAnyOrder("id", "href", "@type", "name");
  }

  @Test
  @DisplayName("tickets are for agents, complaint management, api clients and administrators")
  void othersMayNotPass() {
    long complaintsBefore = complaintsOnRecord();

    assertThat(new Client(port, "network").post(SampleTickets.minimal()).status()).isEqualTo(403);
    assertThat(new Client(port, "nobody").post(SampleTickets.minimal()).status()).isEqualTo(401);
    assertThat(complaintsOnRecord()).isEqualTo(complaintsBefore);
    Stream.of("senior", "clerk", "voicemail", "line", "management", "admin").forEach(login ->
        assertThat(new Client(port, login).post(SampleTickets.minimal()).status()).as(login).isEqualTo(201));
  }

  private static void assertEveryObjectHasAType(JsonNode node) {
    if (node.isObject()) {
      assertThat(node.path("@type").asText()).as("@type of %s", node).isNotBlank();
    }
    node.forEach(TroubleTicketApiTest::assertEveryObjectHasAType);
  }
}
