package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("The complaint at a running process in Cockpit (TR-1)")
@ClockAt("2026-11-12 10:00")
class CaseInCockpitTest {

  private static final String NAME = "李明";
  private static final String NUMBER = "13893112345";
  private static final String RIGHTS = "/camunda/api/cockpit/plugin/complaint-desk/default/missing-rights";

  @LocalServerPort
  private int port;

  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;

  @Autowired
  private Incidents incidents;

  @Autowired
  private RuntimeService processes;

  private String number;
  private String process;

  @BeforeEach
  void aComplaintIsReviewed() {
    number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    process = process(number, "complaint-handling");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "management"})
  @DisplayName("is shown at a glance to whoever follows the cases, the customer masked (RS-4, PR-1)")
  void atAGlance(String person) {
    Answer answer = TasklistUser.inCockpit(port, person).readsCaseOfProcess(process);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(facts(answer)).containsOnlyKeys(
            "Number", "Customer", "Type", "Step", "Status", "Due (binding deadline)", "Urgency", "Level")
        .containsEntry("Step", "Settle or draft dispatch")
        .containsEntry("Number", number).containsEntry("Type", "Tariff: mistake in the bill")
        .containsEntry("Due (binding deadline)", "2026-11-16 18:00").containsEntry("Customer", "李*");
    assertThat(answer.text()).doesNotContain(NAME, NUMBER);
    assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(cases.story(number)).doesNotContain("disclosed");
  }

  @Test
  @DisplayName("is told to a Chinese reader in Chinese (IN-10)")
  void chineseReader() {
    TasklistUser manager = TasklistUser.inCockpit(port, "manager").reading("zh-CN");

    assertThat(facts(manager.readsCaseOfProcess(process)))
        .containsEntry("投诉编号", number).containsEntry("最终时限", "2026-11-16 18:00").containsEntry("客户", "李*");
    assertThat(manager.readsCaseOfProcess("no-such-process").message()).startsWith("您可以查看的流程中没有该流程");
  }

  @Test
  @DisplayName("does not exist for whoever uses Cockpit but may not read its process")
  void mayNotReadTheProcess() {
    TasklistUser analyst = TasklistUser.inCockpit(port, "analyst");

    Answer refused = analyst.readsCaseOfProcess(process);

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text()).isEqualTo(analyst.readsCaseOfProcess("no-such-process").text())
        .doesNotContain(number, "李");
    assertThat(refused.message()).startsWith("There is no such process among those that you may read.");
  }

  @Test
  @DisplayName("does not exist there for the person who works on the case and has no Cockpit")
  void hasNoCockpit() {
    Answer answer = TasklistUser.loggedIn(port, "junior").readsCaseOfProcess(process);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.message()).startsWith("There is no such process among those that you may read.");
    assertThat(answer.text()).doesNotContain(number, "李");
  }

  @Test
  @DisplayName("is shown to nobody without a login, on any address")
  void stranger() {
    TasklistUser stranger = TasklistUser.stranger(port);
    String disguisedAsFile =
        "/camunda/api/cockpit/plugin/complaint-desk/static/process-instance/" + process + "/case";

    for (Answer answer : List.of(stranger.readsCaseOfProcess(process), stranger.gets(disguisedAsFile))) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text()).doesNotContain(number, "李");
    }
  }

  @Test
  @DisplayName("is not there at the process of an incident, which says so")
  void processOfAnIncident() {
    String outage = cases.receivedOfOutage(NUMBER, 200);
    String incident = incidents.open("城关区基站中断", "network.outage", "lanzhou", new CaseNumber(outage)).value();

    Answer answer =
        TasklistUser.inCockpit(port, "manager").readsCaseOfProcess(process(incident, "emergency-response"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(facts(answer)).isEmpty();
    assertThat(answer.json().path("note").asText()).startsWith("This process belongs to no single complaint");
    assertThat(answer.text()).doesNotContain(incident, outage);
  }

  @Test
  @DisplayName("ends with its process: afterwards the address tells nothing")
  void endedProcess() {
    customer.withdraws(number, "客户表示不再追究。");

    assertThat(TasklistUser.inCockpit(port, "manager").readsCaseOfProcess(process).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("stands among the cases of its process by number, masked customer, type and step, before any id of the engine")
  void amongOthers() {
    Answer answer = TasklistUser.inCockpit(port, "manager").readsCasesOf(definition());

    assertThat(answer.json().path("total").asLong()).isPositive();
    JsonNode line = line(answer);
    assertThat(line.path("customer").asText()).isEqualTo("李*");
    assertThat(line.path("type").asText()).isEqualTo("Tariff: mistake in the bill");
    assertThat(line.path("steps").get(0).asText()).isEqualTo("Settle or draft dispatch");
    assertThat(line.path("process").asText()).isEqualTo(process);
    assertThat(answer.text()).doesNotContain(NAME, NUMBER);
    assertThat(line(TasklistUser.inCockpit(port, "management").reading("zh-CN").readsCasesOf(definition()))
        .path("steps").get(0).asText()).isEqualTo("当场解决或起草派单");
  }

  @Test
  @DisplayName("stands there at the step of a process that it has called: a survey, a question")
  void atACalledProcess() {
    agents.settledByJunior(number, 10);

    assertThat(line(TasklistUser.inCockpit(port, "manager").readsCasesOf(definition())).path("steps").get(0).asText())
        .isEqualTo("Ask satisfaction");
  }

  @Test
  @DisplayName("is not among them for whoever may not read its process, and is told to no stranger")
  void notAmongOthers() {
    assertThat(TasklistUser.inCockpit(port, "analyst").readsCasesOf(definition()).text()).doesNotContain(number, "李")
        .contains("\"total\":0");
    assertThat(TasklistUser.stranger(port).readsCasesOf(definition()).status()).isEqualTo(401);
    String definition = definition();
    customer.withdraws(number, "客户表示不再追究。");
    assertThat(TasklistUser.inCockpit(port, "manager").readsCasesOf(definition).text()).doesNotContain(number);
  }

  @Test
  @DisplayName("can be changed by nobody who may not: a manager starts again what failed, an administrator may all")
  void rights() {
    assertThat(missing("manager")).containsExactlyInAnyOrder("suspend", "cancel", "variables", "assign", "define", "undeploy");
    assertThat(missing("management")).contains("retry", "cancel", "suspend", "variables", "assign", "define", "undeploy");
    assertThat(missing("analyst")).contains("cancel", "variables").doesNotContain("retry");
    assertThat(missing("admin")).isEmpty();
    assertThat(TasklistUser.stranger(port).gets(RIGHTS).status()).isEqualTo(401);
  }

  private List<String> missing(String person) {
    return StreamSupport.stream(TasklistUser.inCockpit(port, person).gets(RIGHTS).json().spliterator(), false)
        .map(JsonNode::asText).toList();
  }

  private JsonNode line(Answer answer) {
    return StreamSupport.stream(answer.json().path("cases").spliterator(), false)
        .filter(line -> line.path("number").asText().equals(number)).findFirst().orElseThrow();
  }

  private String definition() {
    return processes.createProcessInstanceQuery().processInstanceId(process).singleResult().getProcessDefinitionId();
  }

  private String process(String businessKey, String definition) {
    return processes.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
        .processDefinitionKey(definition).singleResult().getId();
  }

  private static Map<String, String> facts(Answer answer) {
    return StreamSupport.stream(answer.json().path("facts").spliterator(), false)
        .collect(Collectors.toMap(fact -> fact.path("name").asText(), fact -> fact.path("content").asText()));
  }
}
