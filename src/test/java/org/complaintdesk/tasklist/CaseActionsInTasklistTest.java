package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.Login;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What whoever works on a case does with it beside the task, in Tasklist (RS-3, NG-4)")
@ClockAt("2026-11-12 10:00")
class CaseActionsInTasklistTest {

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private NoticesOnRecord notices;
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
  @DisplayName("is offered as the case stands: an order to chase is chosen only while some run")
  void offered() {
    String review = work.task(number, "review-content").getId();
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    JsonNode inReview = junior.readsActionsOf(review).json();
    assertThat(inReview.findValuesAsText("id")).startsWith("chase").contains("supplement", "progress", "withdraw");
    assertThat(inReview.get(0).path("fields").findValuesAsText("name")).containsExactly("text");

    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    String order = work.task(number, "accept-order", "dept-network").getId();
    Answer actions = TasklistUser.loggedIn(port, "network").reading("zh-CN").readsActionsOf(order);
    assertThat(actions.status()).isEqualTo(200);
    assertThat(actions.json().get(0).path("name").asText()).isEqualTo("追单");
    assertThat(actions.json().get(0).path("fields").get(0).path("options").findValuesAsText("value"))
        .containsExactly("all", number + "-1", number + "-2");
    assertThat(actions.text()).doesNotContain("李明", "1389311", "??");
  }

  @Test
  @DisplayName("a chase reaches the chosen order in the person's name")
  void chase() {
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    String order = work.task(number, "accept-order", "dept-network").getId();

    Answer done = TasklistUser.loggedIn(port, "network")
        .acts(order, "chase", "{\"workOrder\": \"" + number + "-2\", \"text\": \"请协同处理。\"}");

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.message()).isEqualTo("It was chased; whoever works on it is told.");
    assertThat(done.json().path("taskIsOver").asBoolean()).isFalse();
    assertThat(cases.entries(number)).filteredOn(entry -> entry.kind().equals("order-chased")).singleElement()
        .satisfies(entry -> {
          assertThat(entry.actor()).contains(new Login("network"));
          assertThat(entry.arguments().get(0).value()).isEqualTo(number + "-2");
        });
  }

  @Test
  @DisplayName("RS-3: where no order runs, a chase reaches the case in the person's name, and the others of its work")
  void chaseInReview() {
    String review = work.task(number, "review-content").getId();
    int before = work.task(number, "review-content").getPriority();

    Answer done = TasklistUser.loggedIn(port, "junior").acts(review, "chase", "{\"text\": \"请优先审核。\"}");

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.message()).isEqualTo("It was chased; whoever works on it is told.");
    assertThat(done.json().path("taskIsOver").asBoolean()).isFalse();
    assertThat(cases.entries(number)).filteredOn(entry -> entry.kind().equals("chased")).singleElement()
        .satisfies(entry -> assertThat(entry.actor()).contains(new Login("junior")));
    assertThat(cases.told(number)).contains("The case was chased: 请优先审核。");
    assertThat(notices.toGroups(number)).containsOnlyOnce("case-chased");
    assertThat(work.task(number, "review-content").getPriority()).isEqualTo(before + 10);
  }

  @Test
  @DisplayName("RS-3: whoever chases from a tab that was open before orders ran is asked to open it again; nobody is chased")
  void chaseFromAnOldTab() {
    agents.dispatchedTo(number, "dept-network");
    String order = work.task(number, "accept-order", "dept-network").getId();

    Answer refused = TasklistUser.loggedIn(port, "network").acts(order, "chase", "{\"text\": \"请优先审核。\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).startsWith("Please choose one of the entries of “Which order”").contains("Open the tab again");
    assertThat(cases.story(number)).doesNotContain("order-chased", "chased");
  }

  @Test
  @DisplayName("an addition and a question about progress are kept; the task stays")
  void additions() {
    String review = work.task(number, "review-content").getId();
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");

    assertThat(junior.acts(review, "supplement", "{\"text\": \"昨晚又断线。\"}").status()).isEqualTo(200);
    assertThat(junior.acts(review, "progress", "{}").status()).isEqualTo(200);

    assertThat(cases.story(number)).containsSubsequence("supplemented", "progress-asked");
    assertThat(cases.entries(number)).filteredOn(entry -> entry.kind().equals("supplemented"))
        .extracting(CaseEntry::actor).allMatch(actor -> actor.filter(new Login("junior")::equals).isPresent());
    assertThat(cases.told(number, Locale.ENGLISH)).anyMatch(line -> line.endsWith("昨晚又断线。"));
    assertThat(work.openTasks(number)).contains("review-content");
  }

  @Test
  @DisplayName("ES-1: anyone on the case asks for its escalation, with a reason")
  void escalation(CapturedOutput log) {
    String review = work.task(number, "review-content").getId();
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    assertThat(junior.acts(review, "escalate", "{\"reason\": \" \"}").status()).isEqualTo(400);
    assertThat(log).contains("was refused (EMPTY).").doesNotContain("ENGINE-16004");

    Answer done = junior.acts(review, "escalate", "{\"reason\": \"客户拟向主管部门申诉\", \"customerDemands\": true}");

    assertThat(done.status()).isEqualTo(200);
    assertThat(cases.told(number, Locale.ENGLISH)).anyMatch(line -> line.contains("客户拟向主管部门申诉"));
    assertThat(processes.stages(number)).contains("escalate-complaint");
    assertThat(done.json().path("taskIsOver").asBoolean()).as("the review is closed by it").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "legal", "senior"})
  @DisplayName("nobody learns of a case, or acts on it, from a task that is not in his lists")
  void notByOthers(String login) {
    String review = work.task(number, "review-content").getId();
    TasklistUser user = TasklistUser.loggedIn(port, login);

    assertThat(user.readsActionsOf(review).status()).isEqualTo(404);
    assertThat(user.acts(review, "supplement", "{\"text\": \"x\"}").status()).isEqualTo(404);
    assertThat(user.acts(review, "withdraw", "{\"reason\": \"x\", \"confirmed\": true}").status()).isEqualTo(404);
    TasklistUser stranger = TasklistUser.stranger(port);
    assertThat(stranger.readsActionsOf(review).status()).isEqualTo(401);
    assertThat(stranger.acts(review, "supplement", "{\"text\": \"x\"}").status()).isEqualTo(401);
    assertThat(cases.story(number)).doesNotContain("supplemented", "withdrawn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"management", "manager"})
  @DisplayName("who oversees all cases reads them, but acts only on those of his own tasks")
  void notBySupervisors(String login) {
    String review = work.task(number, "review-content").getId();
    TasklistUser user = TasklistUser.loggedIn(port, login);
    assertThat(user.readsCaseOf(review).status()).isEqualTo(200);

    Answer refused = user.acts(review, "withdraw", "{\"reason\": \"x\", \"confirmed\": true}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.message()).contains("only people who may work on the task");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      supplement | {}                                     | 400 | Please fill in “What the customer adds”
      supplement | null                                   | 400 | Please fill in “What the customer adds”
      supplement | {"text": "   "}                        | 400 | Please fill in
      supplement | {"text": "a\\u0000b"}                  | 400 | contains signs that cannot be shown
      supplement | {"text": {"a": 1}}                   | 400 | contains signs that cannot be shown
      supplement | null                                   | 400 | Please fill in
      chase      | {"workOrder": "all", "text": ""}       | 400 | Please fill in “What they are told”
      withdraw   | {"said": "fax", "reason": "x", "confirmed": true} | 400 | Please choose one of the entries of “How the customer said it”
      withdraw   | {"said": "phone", "reason": "x", "confirmed": "true"} | 400 | Please tick
      no-such    | {}                                     | 404 | This cannot be done with a case""")
  @DisplayName("wrong input is refused with a sentence and changes nothing")
  void wrongInput(String action, String input, int status, String sentence) {
    String review = work.task(number, "review-content").getId();

    Answer refused = TasklistUser.loggedIn(port, "junior").acts(review, action, input);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.message()).contains(sentence);
    assertThat(cases.story(number)).doesNotContain("supplemented", "withdrawn", "order-chased", "chased");
  }

  @Test
  @DisplayName("a text may have 2,000 characters; the order must be one that runs")
  void limits() {
    agents.dispatchedTo(number, "dept-network");
    String order = work.task(number, "accept-order").getId();
    TasklistUser network = TasklistUser.loggedIn(port, "network");

    assertThat(network.acts(order, "supplement", "{\"text\": \"" + "长".repeat(2001) + "\"}").message())
        .contains("may have 2,000 characters at most");
    assertThat(network.acts(order, "chase", "{\"workOrder\": \"T1-1\", \"text\": \"x\"}").message())
        .contains("Please choose one of the entries of “Which order”");
    assertThat(network.acts(order, "supplement", "{\"text\": \"" + "长".repeat(2000) + "\"}").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a request without the page's token is refused")
  void csrf() {
    String review = work.task(number, "review-content").getId();

    assertThat(TasklistUser.loggedIn(port, "junior").withoutToken()
        .acts(review, "supplement", "{\"text\": \"x\"}").status()).isEqualTo(403);
    assertThat(cases.story(number)).doesNotContain("supplemented");
  }
}
