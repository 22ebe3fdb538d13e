package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("RS-7: a task changes hands, in Tasklist")
@ClockAt("2026-11-12 10:00")
class HandoverInTasklistTest {

  private static final String COLLEAGUE = "junior2";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private NoticesOnRecord notices;
  @Autowired
  private Work work;
  @Autowired
  private Incidents incidents;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService processes;
  @Autowired
  private IdentityService identity;

  private String number;
  private String review;

  @BeforeEach
  void somebodyHasClaimedTheReview() {
    User colleague = identity.newUser(COLLEAGUE);
    colleague.setFirstName("叶");
    colleague.setLastName("秋实");
    colleague.setPassword("Kaleidoskop-2026");
    identity.saveUser(colleague);
    identity.createMembership(COLLEAGUE, "junior-agent");
    number = cases.received("network.signal");
    review = work.task(number, "review-content").getId();
    TasklistUser.loggedIn(port, "junior").claims(review, "junior");
  }

  @AfterEach
  void theColleagueLeaves() {
    identity.deleteUser(COLLEAGUE);
  }

  @Test
  @DisplayName("its holder gives it back with a reason that the case file tells; nobody else needs to")
  void givenBack() {
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    assertThat(offered(junior, review)).contains("give-back").doesNotContain("hand-on");
    assertThat(junior.acts(review, "give-back", "{\"reason\": \" \"}").status()).isEqualTo(400);
    assertThat(holder()).isEqualTo("junior");

    Answer done = junior.acts(review, "give-back", "{\"reason\": \"下班了。\"}");

    assertThat(done.message()).isEqualTo("The task is with its group again.");
    assertThat(done.json().path("taskIsOver").asBoolean()).isFalse();
    assertThat(holder()).isNull();
    assertThat(cases.told(number, Locale.ENGLISH))
        .contains("The task “Review content” of 林 晓雯 went back to Junior agent. Reason: 下班了。");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE))
        .contains("林 晓雯的任务“审核内容”已退回初级话务员，原因：下班了。");
    assertThat(notices.recipients(number, "task-taken-back")).as("who did it himself").isEmpty();
    assertThat(offered(junior, review)).as("nobody holds it").doesNotContain("give-back");
    TasklistUser.loggedIn(port, "leader").claims(review, "leader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "management"})
  @DisplayName("a leader of the group or complaint management hands it to a colleague; the case file tells who, to whom, why")
  void handedOn(String login) {
    TasklistUser leader = TasklistUser.loggedIn(port, login);
    Answer actions = leader.reading("zh-CN").readsActionsOf(review);
    assertThat(actions.text()).contains("转交任务").contains("退回用户组", "叶 秋实").doesNotContain("??");

    Answer done = leader.acts(review, "hand-on", handOn(COLLEAGUE, "林晓雯休假。"));

    assertThat(done.status()).isEqualTo(200);
    assertThat(holder()).isEqualTo(COLLEAGUE);
    assertThat(cases.entries(number)).filteredOn(entry -> entry.kind().equals("task-handed-on")).singleElement()
        .satisfies(entry -> assertThat(entry.actor().orElseThrow().value()).isEqualTo(login));
    assertThat(cases.told(number, Locale.ENGLISH))
        .contains("The task “Review content” went from 林 晓雯 to 叶 秋实. Reason: 林晓雯休假。");
    assertThat(notices.recipients(number, "task-handed-on")).containsExactly(COLLEAGUE);
    assertThat(notices.recipients(number, "task-taken-back")).containsExactly("junior");
    assertThat(TasklistUser.loggedIn(port, "junior").acts(review, "give-back", "{\"reason\": \"x\"}").message())
        .isEqualTo("You do not hold this task any more, so nothing was done. Open the tab again to see who does.");
    assertThat(holder()).isEqualTo(COLLEAGUE);
  }

  @Test
  @DisplayName("complaint management takes a department's task back, and whoever leads nobody hears that nobody is left")
  void takenBack() {
    agents.dispatchedTo(number, "dept-network");
    Task order = work.task(number, "accept-order");
    TasklistUser.loggedIn(port, "network").claims(order.getId(), "network");

    TasklistUser.loggedIn(port, "management").acts(order.getId(), "hand-on", handOn("-group", "网络部门无人应答。"));

    assertThat(work.task(number, "accept-order").getAssignee()).isNull();
    assertThat(cases.told(number)).contains("went back to Network department. Reason: 网络部门无人应答。",
        "Nobody of Network department is there to take the task “Accept work order”");
    assertThat(notices.recipientsByKind(number, "task-unattended")).containsExactly("GROUP complaint-management");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "network", "manager"})
  @DisplayName("nobody else hands it on, be he of the group, or overseer of all cases")
  void notByOthers(String login) {
    TasklistUser user = TasklistUser.loggedIn(port, login);

    Answer refused = user.acts(review, "hand-on", handOn(COLLEAGUE, "x"));

    assertThat(refused.status()).isIn(404, 409);
    assertThat(holder()).isEqualTo("junior");
    assertThat(cases.story(number)).doesNotContain("task-handed-on", "task-given-back");
  }

  @Test
  @DisplayName("a leader of another group does not even see it")
  void notByLeadersOfOthers() {
    identity.createMembership("billing", "dept-billing-leader");
    try {
      assertThat(TasklistUser.loggedIn(port, "billing").acts(review, "hand-on", handOn(COLLEAGUE, "x")).status())
          .isEqualTo(404);
    } finally {
      identity.deleteMembership("billing", "dept-billing-leader");
    }
    assertThat(holder()).isEqualTo("junior");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "senior", "nobody", "", "management"})
  @DisplayName("it goes to people of its group alone, and not to whoever has it")
  void notToOthers(String to) {
    Answer refused = TasklistUser.loggedIn(port, "leader").acts(review, "hand-on", handOn(to, "x"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).startsWith("Please choose one of the entries of “To whom”");
    assertThat(holder()).isEqualTo("junior");
  }

  @Test
  @DisplayName("a task that nobody holds is given to a colleague; there is no group to take it back for")
  void given() {
    tasks.setAssignee(review, null);
    TasklistUser leader = TasklistUser.loggedIn(port, "leader");
    assertThat(leader.acts(review, "hand-on", handOn("-group", "x")).status()).isEqualTo(400);

    leader.acts(review, "hand-on", handOn(COLLEAGUE, "轮到您了。"));

    assertThat(holder()).isEqualTo(COLLEAGUE);
    assertThat(cases.told(number)).contains("“Review content”, which nobody held, was given to 叶 秋实. Reason: 轮到您了。");
  }

  @Test
  @DisplayName("of a suspended case nothing moves, and who tries is told so")
  void suspended() {
    processes.updateProcessInstanceSuspensionState().byProcessInstanceId(
        work.task(number, "review-content").getProcessInstanceId()).suspend();

    Answer refused = TasklistUser.loggedIn(port, "leader").acts(review, "hand-on", handOn(COLLEAGUE, "x"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).startsWith("The case is suspended, so its tasks stay where they are.");
    assertThat(holder()).isEqualTo("junior");
  }

  @Test
  @DisplayName("a task of an incident is handed on and given back too; the file of the incident tells it")
  void ofAnIncident() {
    String outage = cases.receivedOfOutage("13893112345", 1);
    String incident = incidents.open("城关区基站中断", "network.outage", "lanzhou", new CaseNumber(outage)).value();
    Task acknowledge = work.task(incident, "acknowledge-emergency");
    TasklistUser team = TasklistUser.loggedIn(port, "emergency");
    team.claims(acknowledge.getId(), "emergency");
    assertThat(offered(team, acknowledge.getId())).containsExactly("give-back", "enter-absence");

    team.acts(acknowledge.getId(), "give-back", "{\"reason\": \"赶赴现场。\"}");

    assertThat(work.task(incident, "acknowledge-emergency").getAssignee()).isNull();
    assertThat(cases.told(incident)).contains("The task “Acknowledge emergency” of 石 磊 went back to Emergency team.");
    assertThat(TasklistUser.loggedIn(port, "management").acts(acknowledge.getId(), "hand-on",
        handOn("emergency", "请立即确认。")).status()).isEqualTo(200);
    assertThat(work.task(incident, "acknowledge-emergency").getAssignee()).isEqualTo("emergency");
  }

  @Test
  @DisplayName("a leader enters beside the task that its holder is away, and that he is back; the task goes to the stand-in")
  void away() {
    TasklistUser leader = TasklistUser.loggedIn(port, "leader");
    assertThat(offered(leader, review)).contains("enter-absence").doesNotContain("end-absence");
    String absence = "{\"who\": \"junior\", \"from\": \"%s\", \"until\": \"2026-11-20\", \"standIn\": \"" + COLLEAGUE + "\"}";
    assertThat(leader.acts(review, "enter-absence", absence.formatted("tomorrow")).message())
        .isEqualTo("Please give a day in “First day”, such as 2026-12-01; nothing has been done yet.");

    Answer done = leader.acts(review, "enter-absence", absence.formatted("2026-11-12"));

    assertThat(done.message()).isEqualTo("The absence was entered.");
    assertThat(holder()).isEqualTo(COLLEAGUE);
    assertThat(leader.acts(review, "hand-on", handOn("junior", "x")).status()).as("he is away").isEqualTo(400);
    assertThat(leader.acts(review, "end-absence", "{\"who\": \"junior\"}").status()).isEqualTo(200);
    assertThat(leader.acts(review, "hand-on", handOn("junior", "已返岗。")).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("who leads nobody enters his own absence and nobody else's")
  void ownAbsenceAlone() {
    Answer refused = TasklistUser.loggedIn(port, "junior").acts(review, "enter-absence",
        "{\"who\": \"leader\", \"from\": \"2026-11-12\", \"until\": \"2026-11-20\", \"standIn\": \"-group\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).startsWith("Please choose one of the entries of “Who is away”");
    assertThat(holder()).isEqualTo("junior");
  }

  @Test
  @DisplayName("of two who hand it on in the same instant each is answered, and the task is with one person")
  void sameInstant() throws Exception {
    TasklistUser leader = TasklistUser.loggedIn(port, "leader");
    TasklistUser management = TasklistUser.loggedIn(port, "management");

    List<Integer> answers = AtOnce.all(List.of(
        () -> leader.acts(review, "hand-on", handOn(COLLEAGUE, "一")).status(),
        () -> management.acts(review, "hand-on", handOn("leader", "二")).status()));

    assertThat(answers).isSubsetOf(200, 409).contains(200);
    assertThat(holder()).isIn(COLLEAGUE, "leader");
    assertThat(cases.story(number)).filteredOn("task-handed-on"::equals)
        .hasSize((int) answers.stream().filter(status -> status == 200).count());
  }

  private static List<String> offered(TasklistUser user, String task) {
    return user.readsActionsOf(task).json().findValuesAsText("id");
  }

  private static String handOn(String to, String reason) {
    return "{\"to\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason);
  }

  private String holder() {
    return work.task(number, "review-content").getAssignee();
  }
}
