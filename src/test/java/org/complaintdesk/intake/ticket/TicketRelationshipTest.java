package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("NG-10: tickets about one matter are linked by the ticket interface")
class TicketRelationshipTest extends SentTicketScenario {

  private static final String PLACE = "troubleTicketRelationship[0].id";

  @Test
  @DisplayName("a new ticket that names an earlier one waits for it, and each names the other")
  void sentAlong() {
    Answer later = api.post(later(number, "follows"));

    assertThat(later.status()).isEqualTo(201);
    assertThat(work.openTasks(later.number())).containsExactly("wait-for-leading");
    assertRelated(later, "follows", number);
    assertRelated(api.get(number), "leads", later.number());
    assertThat(later.header("Warning")).isEmpty();
    assertThat(api.list("id=" + later.number()).body().path(0).path("troubleTicketRelationship").path(0).path("id")
        .asText()).isEqualTo(number);
  }

  @Test
  @DisplayName("a change links two tickets, comes twice in vain, and is taken over with its note or not at all")
  void patched() {
    String later = api.post(SampleTickets.aboutSignal()).number();

    assertThat(api.patch(number, relationship(later, "leads")).status()).isEqualTo(200);
    assertThat(api.patch(later, relationship(number, "follows")).status()).isEqualTo(200);

    assertThat(work.openTasks(later)).containsExactly("wait-for-leading");
    assertThat(cases.story(later)).containsOnlyOnce("link-follows");
    String third = api.post(SampleTickets.aboutSignal()).number();
    assertError(api.patch(third, "{\"note\": [{\"text\": \"同一问题\"}], \"troubleTicketRelationship\": [{\"id\": \"" + later
        + "\"}]}"), 409, "not-linkable", PLACE);
    assertThat(cases.story(third)).doesNotContain("supplemented");
    assertThat(work.openTasks(third)).containsExactly("review-content");
  }

  @Test
  @DisplayName("with one that has ended only in so far as each is handled by itself")
  void ended() {
    handling.withdraw(new CaseNumber(number), "误投。");
    String later = api.post(SampleTickets.aboutSignal()).number();

    assertError(api.patch(later, relationship(number, "follows")), 409, "not-linkable", PLACE);
    Answer related = api.patch(later, relationship(number, "related"));

    assertRelated(related, "related", number);
    assertThat(work.openTasks(later)).containsExactly("review-content");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("neither with itself, nor with one that somebody else sent, which an agent may link, nor with another customer's")
  void othersTickets() {
    String ofAgent = junior.post(SampleTickets.aboutSignal()).number();

    assertError(api.patch(number, relationship(number, "related")), 400, "no-other-ticket", PLACE);
    assertError(api.patch(number, relationship(ofAgent, "follows")), 400, "no-other-ticket", PLACE);
    assertError(api.post(later(ofAgent, "related")), 400, "no-other-ticket", PLACE);
    assertThat(junior.patch(number, relationship(ofAgent, "follows")).status()).isEqualTo(200);
    ObjectNode other = SampleTickets.minimal();
    String ofOther = api.post(other).number();
    assertError(api.patch(number, relationship(ofOther, "related")), 409, "not-linkable", PLACE);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("what is no list of numbers is refused with its place")
  @CsvSource(delimiter = '|', textBlock = """
      {"troubleTicketRelationship": {}}                                         | not-a-list    | troubleTicketRelationship
      {"troubleTicketRelationship": ["C1"]}                                     | not-an-object | troubleTicketRelationship[0]
      {"troubleTicketRelationship": [{"relationshipType": "related"}]}          | missing       | troubleTicketRelationship[0].id
      {"troubleTicketRelationship": [{"id": 7}]}                                | not-a-text    | troubleTicketRelationship[0].id
      {"troubleTicketRelationship": [{"id": "C1", "relationshipType": "same"}]} | not-one-of    | troubleTicketRelationship[0].relationshipType
      """)
  void malformed(String patch, String code, String place) {
    assertError(api.patch(number, patch), 400, code, place);
  }

  private ObjectNode later(String earlier, String type) {
    ObjectNode ticket = SampleTickets.aboutSignal();
    ticket.putArray("troubleTicketRelationship").addObject().put("id", earlier).put("relationshipType", type);
    return ticket;
  }

  private static String relationship(String other, String type) {
    return "{\"troubleTicketRelationship\": [{\"id\": \"" + other + "\", \"relationshipType\": \"" + type + "\"}]}";
  }

  private static void assertRelated(Answer ticket, String type, String other) {
    assertThat(ticket.body().path("troubleTicketRelationship")).hasSize(1);
    assertThat(ticket.body().path("troubleTicketRelationship").path(0).path("id").asText()).isEqualTo(other);
    assertThat(ticket.body().path("troubleTicketRelationship").path(0).path("relationshipType").asText()).isEqualTo(type);
  }
}
