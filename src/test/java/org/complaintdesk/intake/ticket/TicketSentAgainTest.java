package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.AtOnce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The same ticket sent again is one complaint (IN-9)")
class TicketSentAgainTest extends TicketScenario {

  private static final int AT_ONCE = 6;

  @Autowired
  private RepositoryService repository;

  @Test
  @DisplayName("IN-9: the same external identifier twice is the same ticket, and no second process")
  void theSameExternalIdentifierIsTheSameTicket() {
    ObjectNode ticket = SampleTickets.full();
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
    ObjectNode ticket = SampleTickets.full();
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
    ObjectNode ticket = SampleTickets.full();
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
    Answer first = api.post(SampleTickets.minimal(), KEY, key);

    assertThat(api.post(SampleTickets.minimal(), KEY, key).number()).isEqualTo(first.number());
    assertError(api.post(SampleTickets.minimal().put("severity", "Minor"), KEY, key), 409, "conflict",
        "Idempotency-Key");
    Answer another = junior.post(SampleTickets.minimal().put("severity", "Minor"), KEY, key);
    assertThat(another.status()).isEqualTo(201);
    assertThat(another.number()).isNotEqualTo(first.number());
    assertError(api.post(SampleTickets.minimal(), KEY, "with space"), 400, "unusable-key", "Idempotency-Key");
  }

  @Test
  @DisplayName("an external identifier without an owner is the caller's own")
  void anIdentifierWithoutOwnerIsTheCallersOwn() {
    ObjectNode ticket = SampleTickets.minimal();
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString());
    String number = api.post(ticket).number();

    assertThat(api.post(ticket).number()).isEqualTo(number);
    assertThat(junior.post(ticket).number()).isNotEqualTo(number);
  }

  @Test
  @DisplayName("IN-9: submissions that arrive at the same instant make one complaint and one process")
  void submissionsAtTheSameInstantMakeOneComplaint() throws Exception {
    for (int round = 0; round < 5; round++) {
      ObjectNode ticket = SampleTickets.full();
      String key = UUID.randomUUID().toString();
      long processes = runningProcesses();
      long complaintsBefore = complaintsOnRecord();

      List<Answer> answers = AtOnce.all(
          Collections.nCopies(AT_ONCE, () -> api.post(ticket, KEY, key)));

      assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
      assertThat(answers).extracting(Answer::number).containsOnly(answers.get(0).number());
      assertThat(runningProcesses()).isEqualTo(processes + 1);
      assertThat(complaintsOnRecord()).isEqualTo(complaintsBefore + 1);
    }
  }

  @Test
  @DisplayName("a complaint whose process does not start is not on record at all, and neither are its keys")
  void recordAndProcessBeginTogether() {
    ObjectNode ticket = SampleTickets.full();
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
}
