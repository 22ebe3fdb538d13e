package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("NG-10: a closed ticket that is written to by the ticket interface")
@ClockAt("2026-11-12 10:00")
class TicketReopeningTest extends SentTicketScenario {

  private static final String VALUE = "troubleTicketCharacteristic[0].value";

  @Autowired
  private Customer customer;

  @Test
  @DisplayName("a note opens it again: it is reviewed, the note stands in its story once, and comes twice in vain")
  void note() {
    closed();

    Answer answer = api.patch(number, note("又出现同样的问题。"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("status").asText()).isEqualTo("acknowledged");
    assertThat(answer.body().has("resolutionDate")).isFalse();
    assertThat(work.openTasks(number)).containsExactly("review-content");
    assertThat(cases.story(number)).containsOnlyOnce("round-begun", "supplemented");
    assertThat(told("reopened")).containsExactly("customer");
    assertThat(api.patch(number, note("又出现同样的问题。")).status()).isEqualTo(200);
    assertThat(cases.story(number)).containsOnlyOnce("round-begun", "supplemented");
    assertThat(runningProcesses(number)).isEqualTo(1);
  }

  @Test
  @DisplayName("a colleague's note does not open it, and neither does one that comes too late")
  void noteInVain() {
    closed();
    assertError(junior.patch(number, note("客户来电致谢。")), 409, "ended", "note[0]");

    DeskClock.now("2026-11-27 09:00");

    assertError(api.patch(number, note("又出现同样的问题。")), 409, "too-late-to-reopen", "note[0]");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(runningProcesses(number)).isZero();
  }

  @Test
  @DisplayName("the request to reopen does, by the customer's program or an agent; an open ticket has nothing to reopen")
  void request() {
    assertError(api.patch(number, reopen("还没好。")), 409, "not-ended", VALUE);
    closed();

    assertThat(junior.patch(number, reopen("客户来电，问题再次出现。")).status()).isEqualTo(200);

    assertThat(work.openTasks(number)).containsExactly("approve-dispatch");
    assertThat(cases.told(number)).contains("round 2: the customer asks for it.");
  }

  @Test
  @DisplayName("where it comes too late a new complaint of the customer is taken, and each names the other")
  void tooLate() {
    closed();
    DeskClock.now("2026-11-27 09:00");

    Answer answer = api.patch(number, reopen("又出现同样的问题。"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("status").asText()).isEqualTo("closed");
    JsonNode related = answer.body().path("troubleTicketRelationship").path(0);
    assertThat(related.path("relationshipType").asText()).isEqualTo("related");
    String instead = related.path("id").asText();
    assertThat(related.path("href").asText()).endsWith(instead);
    assertThat(cases.complaint(instead).matter().detail()).isEqualTo("又出现同样的问题。");
    assertThat(cases.complaint(instead).complainant().contactNumber())
        .isEqualTo(cases.complaint(number).complainant().contactNumber());
    assertThat(work.openTasks(instead)).containsExactly("review-content");
    assertThat(api.get(instead).body().path("troubleTicketRelationship").path(0).path("id").asText()).isEqualTo(number);
    assertThat(runningProcesses(number)).isZero();
  }

  private void closed() {
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);
    agents.answeredBySenior(number, 10);
    if (work.openTasks(number).contains("tell-customer")) {
      agents.customerTold(number);
    }
    customer.satisfied(number);
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
  }

  private static String note(String text) {
    return "{\"note\": [{\"text\": \"" + text + "\"}]}";
  }

  private static String reopen(String text) {
    return "{\"note\": [{\"text\": \"" + text + "\"}], "
        + "\"troubleTicketCharacteristic\": [{\"name\": \"request\", \"value\": \"reopen\"}]}";
  }
}
