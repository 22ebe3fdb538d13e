package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.EmergencyTeam;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("The case file of an incident beside the emergency team's tasks (RS-6, DX-5)")
@ClockAt("2026-11-12 10:00")
class IncidentInTasklistTest {

  private static final String ONE_CUSTOMER = "13893112345";
  private static final String ANOTHER_CUSTOMER = "13919876543";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private EmergencyTeam emergency;
  @Autowired
  private Work work;
  @Autowired
  private Incidents incidents;

  private String first;
  private String second;
  private String incident;

  @BeforeEach
  void anIncidentOfTwoComplaints() {
    first = cases.receivedOfOutage(ONE_CUSTOMER, 200);
    second = cases.receivedOfOutage("王芳", ANOTHER_CUSTOMER, 1);
    incident = incidents.open("城关区基站中断，李明来电" + ONE_CUSTOMER, "network.outage", "lanzhou", new CaseNumber(first))
        .value();
    incidents.attach(new CaseNumber(second), new CaseNumber(incident));
  }

  @Test
  @DisplayName("tells the fault, by when it is repaired, and each complaint with its customer masked (PR-1)")
  void fileOfAnOpenIncident() {
    incidents.detach(new CaseNumber(second), "经核实为终端故障。");

    Answer answer = TasklistUser.loggedIn(port, "emergency").readsCaseOf(task("acknowledge-emergency"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("number").asText()).isEqualTo(incident);
    assertThat(answer.json().path("subject").asText()).isEqualTo("城关区基站中断，李*来电138****2345");
    assertThat(facts(answer)).containsEntry("Status", "Open").containsEntry("Opened", "2026-11-12 10:00")
        .containsEntry("Region", "Lanzhou").containsEntry("To be acknowledged by", "2026-11-12 10:30")
        .containsEntry("Emergency team", "Team called 2026-11-12 10:00. Not acknowledged yet.")
        .doesNotContainKeys("Report", "What the customers are told");
    assertThat(texts(answer, "complaints", "number")).containsExactly(first, second);
    assertThat(texts(answer, "complaints", "customer")).containsExactly("李*", "王*");
    assertThat(texts(answer, "complaints", "standing")).containsExactly("Waits for the service", "Taken off");
    assertThat(answer.text()).doesNotContain("李明", "王芳", ONE_CUSTOMER, ANOTHER_CUSTOMER);
  }

  @Test
  @DisplayName("tells who restored the service when, and lists a complaint that came back to it once")
  void fileAfterTheRepair() {
    incidents.detach(new CaseNumber(second), "经核实为终端故障。");
    incidents.attach(new CaseNumber(second), new CaseNumber(incident));
    emergency.acknowledged(incident);
    work.complete("emergency", incident, "restore-service", Map.of("restorationWork", "更换了基站电源模块。"));
    TasklistUser emergency = TasklistUser.loggedIn(port, "emergency").reading("zh-CN");

    Answer answer = emergency.readsCaseOf(task("report-restoration"));

    assertThat(facts(answer)).containsEntry("应急小组", "应急小组呼叫时间：2026-11-12 10:00。负责人：石 磊。")
        .containsEntry("状态", "未恢复");
    assertThat(texts(answer, "complaints", "number")).containsExactly(first, second);
    assertThat(texts(answer, "complaints", "standing")).containsOnly("等待服务恢复");
    assertThat(texts(answer, "story", "what")).first().asString().contains("更换了基站电源模块。");
    assertThat(texts(answer, "story", "who")).first().isEqualTo("石 磊");
  }

  @Test
  @DisplayName("offers no contact and no action on a case: those belong to the complaints")
  void neitherContactNorAction() {
    String task = task("acknowledge-emergency");
    TasklistUser emergency = TasklistUser.loggedIn(port, "emergency");
    emergency.claims(task, "emergency");

    assertThat(emergency.readsActionsOf(task).json().findValuesAsText("id")).as("what may be done with the task itself")
        .contains("give-back").doesNotContain("chase", "supplement", "progress", "escalate", "withdraw");
    for (Answer answer : List.of(emergency.asksForContactOf(task),
        emergency.acts(task, "withdraw", "{\"reason\": \"x\", \"confirmed\": true}"))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.message()).startsWith("This task belongs to an incident, not to one complaint.");
    }
    assertThat(cases.story(incident)).doesNotContain("disclosed");
    assertThat(cases.story(first)).doesNotContain("disclosed", "withdrawn");
  }

  @Test
  @DisplayName("is there for those who can see the task, and for nobody else")
  void othersDoNotReadIt() {
    Answer answer = TasklistUser.loggedIn(port, "network").readsCaseOf(task("acknowledge-emergency"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.message()).startsWith("There is no such task in your lists.");
  }

  @Test
  @DisplayName("is named in the file of its complaint, which tells that the team goes on with the incident")
  void namedByItsComplaint() {
    Answer answer = TasklistUser.loggedIn(port, "junior").readsCaseOf(work.task(first, "review-content").getId());

    assertThat(facts(answer)).containsEntry("Incident", incident + " · 城关区基站中断，李*来电138****2345 (Open, complaints: 2)")
        .containsEntry("Emergency team", "Team called 2026-11-12 10:00. It goes on with incident " + incident + ".");
    assertThat(work.facts(incident, "acknowledge-emergency"))
        .contains("城关区基站中断").doesNotContain("李明", ONE_CUSTOMER);
  }

  @Test
  @DisplayName("has a title that shows the customer of one complaint to nobody who works on another (PR-1)")
  void titleForOthers() {
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    String taken = work.task(second, "review-content").getId();
    junior.claims(taken, "junior");
    String other = work.task(cases.receivedOfOutage("张强", "13609310000", 1), "review-content").getId();

    assertThat(junior.readsCaseOf(taken).text())
        .contains("城关区基站中断，李*来电138****2345").doesNotContain("李明", ONE_CUSTOMER);
    assertThat(junior.readsActionsOf(other).text())
        .contains(incident + " · 城关区基站中断").doesNotContain("李明", ONE_CUSTOMER);
    assertThat(work.facts(second, "review-content"))
        .contains("城关区基站中断，李*来电138****2345").doesNotContain("李明", ONE_CUSTOMER);
  }

  @Test
  @DisplayName("what an older tab still offers is refused with the reason, in the reader's language (RS-6)")
  void refusedWithTheReason() {
    String held = first + " hangs on incident " + incident + " already; take it off that one first.";
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    TasklistUser chinese = TasklistUser.loggedIn(port, "junior").reading("zh-CN");
    String ofFirst = work.task(first, "review-content").getId();

    assertRefused(junior.acts(ofFirst, "attach-to-incident", "{\"incident\": \"" + incident + "\"}"),
        "Complaint " + held);
    assertRefused(junior.acts(ofFirst, "open-incident", "{\"title\": \"基站中断\"}"), "Complaint " + held);
    assertRefused(chinese.acts(ofFirst, "open-incident", "{\"title\": \"基站中断\"}"),
        "投诉 " + first + " 已挂接到故障 " + incident + "，请先摘除。");

    incidents.detach(new CaseNumber(second), "经核实为终端故障。");
    String ofSecond = work.task(second, "review-content").getId();
    assertRefused(junior.acts(ofSecond, "detach-from-incident", "{\"reason\": \"终端故障\"}"),
        "Complaint " + second + " hangs on no open incident.");
    assertRefused(chinese.acts(ofSecond, "detach-from-incident", "{\"reason\": \"终端故障\"}"),
        "投诉 " + second + " 未挂接到任何未恢复的故障。");

    emergency.acknowledged(incident);
    emergency.serviceRestored(incident);
    assertRefused(junior.acts(ofSecond, "attach-to-incident", "{\"incident\": \"" + incident + "\"}"),
        "The service of incident " + incident + " is restored, so nothing can be attached to it any more; "
            + "open a new incident if the fault is back.");
    assertThat(cases.story(second)).containsOnlyOnce("attached-to-incident");
  }

  @Test
  @DisplayName("an incident that was never chosen is asked for, however its name is written")
  void nothingChosen() {
    String other = work.task(cases.receivedOfOutage("张强", "13609310000", 1), "review-content").getId();
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");

    for (String nothing : List.of("{}", "{\"incident\": \"\"}", "{\"incident\": 7}", "{\"incident\": null}")) {
      Answer answer = junior.acts(other, "attach-to-incident", nothing);
      assertThat(answer.status()).as(nothing).isEqualTo(400);
      assertThat(answer.message()).startsWith("Please choose one of the entries of “");
    }
  }

  private static void assertRefused(Answer answer, String reason) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.message()).isEqualTo(reason);
  }

  private String task(String name) {
    return work.task(incident, name).getId();
  }

  private static Map<String, String> facts(Answer answer) {
    return StreamSupport.stream(answer.json().path("facts").spliterator(), false)
        .collect(Collectors.toMap(fact -> fact.path("name").asText(), fact -> fact.path("content").asText()));
  }

  private static List<String> texts(Answer answer, String section, String field) {
    return StreamSupport.stream(answer.json().path(section).spliterator(), false)
        .map(line -> line.path(field).asText()).toList();
  }
}
