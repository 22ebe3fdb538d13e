package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who sees names and numbers in a ticket, and that it is on record (PR-1, AR-1)")
class TicketMaskingTest extends TicketScenario {

  @Test
  @DisplayName("PR-1: names and numbers are masked for whoever did not send the ticket and does not work on it")
  void strangersSeeNamesAndNumbersMasked() {
    Answer full = api.post(SampleTickets.full());
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
    String number = api.post(SampleTickets.full()).number();
    assertThat(accessesTo(number)).isEmpty();

    assertThat(api.get(number).body().toString()).contains("李明", "09314612345", "li.ming@example.com");

    assertThat(accessesTo(number)).containsExactly("api FULL_TICKET");
  }

  @Test
  @DisplayName("PR-1: whoever holds a task of the case sees everything while holding it, on record")
  void theHolderOfATaskSeesEverything() {
    String number = api.post(SampleTickets.full()).number();
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
    String number = api.post(SampleTickets.full()).number();
    handling.withdraw(new CaseNumber(number), "客户撤回");

    assertThat(junior.get(number).body().path("status").asText()).isEqualTo("cancelled");
    assertThat(junior.get(number).body().path("statusChangeReason").asText()).isEqualTo("客户撤回");
    api.get(number);

    assertThat(accessesTo(number)).containsExactly("junior ENDED_CASE", "junior ENDED_CASE", "api FULL_ENDED_CASE");
  }

  @Test
  @DisplayName("AR-1: ended cases, archived ones among them, are open to a manager, masked and on record")
  void endedCasesAreOpenToManagers() {
    String number = api.post(SampleTickets.full()).number();
    handling.withdraw(new CaseNumber(number), "客户撤回");
    Client manager = new Client(port, "manager");

    assertThat(manager.get(number).body().path("status").asText()).isEqualTo("cancelled");
    assertThat(manager.get(number).characteristic("contactNumber")).contains("***");
    assertThat(manager.list("status=cancelled&limit=100").body().findValuesAsText("id")).contains(number);
    assertThat(accessesTo(number)).contains("manager ENDED_CASE").doesNotContain("manager FULL_ENDED_CASE");
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
  void endedCasesInAListAreRecorded() {
    String number = sent().number();
    sent();
    handling.withdraw(new CaseNumber(number), "客户撤回");

    junior.list(ours() + "&fields=id,status,lastUpdate");
    assertThat(accessesTo(number)).isEmpty();

    junior.list(ours());
    assertThat(accessesTo(number)).containsExactly("junior ENDED_CASE");
  }

  private String ours() {
    return "externalIdentifier.owner=" + ours;
  }
}
