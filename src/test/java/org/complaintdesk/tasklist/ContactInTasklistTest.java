package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The customer's contact beside a task in Tasklist (PR-1)")
class ContactInTasklistTest extends ReviewInTasklist {

  @Autowired
  private CaseFile caseFile;

  @Test
  @DisplayName("The contact is shown to the person who claimed the task, and each time recorded (RS-2, PR-1)")
  void disclosureToTheAssignee() {
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    Answer beforeTheClaim = junior.asksForContactOf(review);
    assertThat(beforeTheClaim.status()).isEqualTo(403);
    assertThat(beforeTheClaim.message()).contains("Claim the task first");
    assertThat(beforeTheClaim.text()).doesNotContain(CONTACT_NUMBER);
    assertThat(cases.story(number)).doesNotContain("disclosed");

    junior.claims(review, "junior");
    Answer contact = junior.asksForContactOf(review);
    junior.asksForContactOf(review);

    assertThat(contact.status()).isEqualTo(200);
    assertThat(facts(contact, "contact")).isEqualTo(Map.of("Customer", "李明", "Contact number", CONTACT_NUMBER,
        "Affected number", CONTACT_NUMBER, "Calling number", "13893167890"));
    assertThat(contact.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    List<CaseEntry> recorded = caseFile.of(new CaseNumber(number)).stream()
        .filter(entry -> entry.kind().equals("disclosed")).toList();
    assertThat(recorded).hasSize(2).allSatisfy(entry -> {
      assertThat(entry.actor()).hasValue(new Login("junior"));
      assertThat(entry.happenedAt()).isEqualTo(DeskClock.at("2026-09-30 10:00"));
      assertThat(entry.arguments()).extracting("value").contains(review);
    });
    assertThat(cases.told(number)).contains("shown in full for the task “Review content”.")
        .doesNotContain(CONTACT_NUMBER);
    assertThat(junior.readsCaseOf(review).json().path("story").get(0).path("who").asText())
        .as("a colleague's name, not the login").isEqualTo("林 晓雯");
  }

  @Test
  @DisplayName("An e-mail address is masked, and shown with the other contacts to the person who claimed the task (PR-1)")
  void emailAddress() {
    String byEmail = cases.receivedByEmail("network.signal", "li.ming@example.com", "zh-CN");
    String task = work.task(byEmail, "review-content").getId();
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");

    assertThat(facts(junior.readsCaseOf(task), "facts")).containsEntry("E-mail", "l******@example.com");
    junior.claims(task, "junior");
    assertThat(facts(junior.asksForContactOf(task), "contact")).containsEntry("E-mail", "li.ming@example.com");
  }

  @Test
  @DisplayName("Supervision reads every case but sees no contact of a task that it has not claimed (RS-4, PR-1)")
  void supervision() {
    TasklistUser management = TasklistUser.loggedIn(port, "management");

    assertThat(management.readsCaseOf(review).status()).isEqualTo(200);
    assertThat(management.asksForContactOf(review).status()).isEqualTo(403);
    assertThat(cases.story(number)).doesNotContain("disclosed");
  }

  @Test
  @DisplayName("For another group the task does not exist, neither to read nor to ask for the contact")
  void otherGroup() {
    TasklistUser network = TasklistUser.loggedIn(port, "network");

    for (Answer answer : List.of(network.readsCaseOf(review), network.asksForContactOf(review),
        network.readsCaseOf("no-such-task"))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.message()).startsWith("There is no such task in your lists.");
    }
    assertThat(network.reading("zh").readsCaseOf(review).message()).startsWith("您的任务列表中没有该任务");
    assertThat(cases.story(number)).doesNotContain("disclosed");
  }

  @Test
  @DisplayName("Nobody is let in without the login of Tasklist, on any address of the case")
  void stranger() {
    TasklistUser stranger = TasklistUser.stranger(port);
    String disguisedAsFile = "/camunda/api/tasklist/plugin/complaint-desk/static/task/" + review + "/case";

    for (Answer answer : List.of(stranger.readsCaseOf(review), stranger.asksForContactOf(review),
        stranger.gets(disguisedAsFile))) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text()).doesNotContain(number, CONTACT_NUMBER);
    }
    assertThat(cases.story(number)).doesNotContain("disclosed");
  }

  @Test
  @DisplayName("A request for the contact without the token against forgery is refused")
  void forgedRequest() {
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    junior.claims(review, "junior");

    assertThat(junior.withoutToken().asksForContactOf(review).status()).isEqualTo(403);
    assertThat(cases.story(number)).doesNotContain("disclosed");
  }
}
