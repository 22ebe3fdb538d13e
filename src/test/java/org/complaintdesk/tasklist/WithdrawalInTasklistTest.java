package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("An agent enters beside a task that the customer takes the complaint back, in Tasklist (NG-4)")
@ClockAt("2026-11-12 10:00")
class WithdrawalInTasklistTest {

  private static final String WITHDRAWAL = "{\"said\": \"phone\", \"reason\": \"已恢复\", \"confirmed\": true}";

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

  private String number;

  @BeforeEach
  void aComplaint() {
    number = cases.received("network.signal");
  }

  @Test
  @DisplayName("a withdrawal wants its confirmation, ends the case, and says that the task is over")
  void withdrawal() {
    String review = work.task(number, "review-content").getId();
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    Answer unconfirmed = junior.acts(review, "withdraw", "{\"said\": \"phone\", \"reason\": \"已恢复\", \"confirmed\": false}");
    assertThat(unconfirmed.status()).isEqualTo(400);
    assertThat(unconfirmed.message()).contains("The customer has confirmed it");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);

    Answer done = junior.acts(review, "withdraw", "{\"said\": \"phone\", \"reason\": \"已恢复\", \"confirmed\": true}");

    assertThat(done.json().path("taskIsOver").asBoolean()).isTrue();
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    processes.assertNothingIsLeft(number);
    assertThat(junior.acts(review, "supplement", "{\"text\": \"x\"}").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("NG-4: a department enters no withdrawal; whoever speaks with the customer does, with how he said it")
  void withdrawalNotByDepartments() {
    agents.dispatchedTo(number, "dept-network");
    String order = work.task(number, "accept-order").getId();
    TasklistUser network = TasklistUser.loggedIn(port, "network");
    assertThat(network.readsActionsOf(order).json().findValuesAsText("id"))
        .doesNotContain("withdraw", "request-withdrawal").contains("supplement");

    for (String action : List.of("withdraw", "request-withdrawal")) {
      Answer refused = network.acts(order, action, WITHDRAWAL);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.message()).startsWith("Only those who speak with the customer enter a withdrawal");
    }
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).doesNotContain("withdrawn", "withdrawal-heard");
  }

  @Test
  @DisplayName("NG-4: of a complaint about staff complaint management is asked first, and once")
  void withdrawalWithConsent() {
    String staff = cases.received("service.attitude");
    String review = work.task(staff, "review-content").getId();
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    assertThat(junior.readsActionsOf(review).json().findValuesAsText("id")).contains("request-withdrawal")
        .doesNotContain("withdraw");

    Answer asked = junior.acts(review, "request-withdrawal", WITHDRAWAL);

    assertThat(asked.message()).isEqualTo("Complaint management is asked to consent; the case goes on until then.");
    assertThat(work.openTasks(staff)).containsExactly("give-consent", "review-content");
    assertThat(cases.told(staff)).contains("The customer takes the complaint back (by telephone): 已恢复");
    assertThat(junior.acts(review, "request-withdrawal", WITHDRAWAL).message())
        .startsWith("Complaint management is already asked");
    assertThat(work.openTasks(staff)).containsExactly("give-consent", "review-content");
    assertThat(cases.status(staff)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  @RepeatedTest(3)
  @DisplayName("of two withdrawals in the same instant one is done, and the other hears that the case has moved on")
  void sameInstant() throws Exception {
    String review = work.task(number, "review-content").getId();
    TasklistUser one = TasklistUser.loggedIn(port, "junior");
    TasklistUser other = TasklistUser.loggedIn(port, "junior");
    String input = "{\"said\": \"phone\", \"reason\": \"已恢复\", \"confirmed\": true}";

    List<Integer> answers = AtOnce.all(List.of(
        () -> one.acts(review, "withdraw", input).status(), () -> other.acts(review, "withdraw", input).status()));

    assertThat(answers).containsOnlyOnce(200).filteredOn(status -> status != 200).isSubsetOf(404, 409);
    assertThat(cases.story(number)).containsOnlyOnce("withdrawn");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
  }
}
