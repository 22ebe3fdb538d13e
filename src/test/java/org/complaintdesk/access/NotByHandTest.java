package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@ClockAt("2026-11-12 10:00")
@DisplayName("What cannot be done with a case, a model or a table by hand is refused as the caller's mistake (PR-1)")
class NotByHandTest {

  private static final String ENGINE = "/engine-rest";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Work work;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private RepositoryService repository;

  private Caller admin;
  private Caller junior;
  private DeskLog log;

  @BeforeEach
  void listen() {
    admin = Caller.person(port, "admin");
    junior = Caller.person(port, "junior");
    log = DeskLog.listening();
  }

  @AfterEach
  void listenNoMore() {
    log.close();
    repository.createDeploymentQuery().deploymentName("access-test").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @RepeatedTest(3)
  @DisplayName("two people submit one task at the same time: one has done it, the other is told that it is over")
  void twoSubmitOneTask() throws Exception {
    String number = cases.received("network.signal");
    String task = ENGINE + "/task/" + work.task(number, "review-content").getId();
    Callable<Reply> submits = () -> admin.post(task + "/submit-form",
        "{\"variables\": {\"outcome\": {\"value\": \"reject\"}, \"reason\": {\"value\": \"不属于投诉。\"}}}");
    log.taken();

    List<Reply> replies = AtOnce.all(List.of(submits, submits));

    assertThat(replies).extracting(Reply::status).containsOnlyOnce(204).containsAnyOf(404, 409);
    assertThat(log.taken()).noneMatch(DeskLog::hasStack);
    assertThat(work.openTasks(number)).isEmpty();
  }

  @Test
  @DisplayName("NG-10: the message that begins a new round of a closed complaint is the desk's own, for whoever sends it")
  void newRound() {
    String number = cases.received("network.signal");
    work.complete("junior", number, "review-content", Map.of("complaintType", "network.signal", "impact", "inconvenience",
        "affectedCustomers", 1, "consequence", "none", "outcome", "reject", "reason", "不属于投诉。"));
    long before = runtime.createProcessInstanceQuery().count();

    for (String sent : List.of("\"businessKey\": \"" + number + "\"", "\"all\": true")) {
      Reply reply = admin.post(ENGINE + "/message", "{\"messageName\": \"complaint.reopened\", " + sent
          + ", \"processVariables\": {\"handledBy\": {\"value\": \"junior-agent\", \"type\": \"String\"}}}");
      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertTold(reply);
    }

    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    assertThat(work.openTasks(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/metrics/activity-instance-start/sum", "/metrics/unique-task-workers/sum",
      "/telemetry/data", "/decision-definition/%s", "/decision-definition/%s/xml", "/decision-definition/%s/diagram"})
  @DisplayName("who has no right to a model or to figures is told so")
  void withoutRight(String path) {
    String decision = repository.createDecisionDefinitionQuery().decisionDefinitionKey("urgency").latestVersion()
        .singleResult().getId();

    Reply reply = junior.get(ENGINE + path.formatted(decision));

    assertThat(reply.status()).as(reply.body()).isEqualTo(403);
    assertTold(reply);
    assertThat(admin.get(ENGINE + path.formatted(decision)).status()).as("to whom has it").isIn(200, 204);
  }

  @ParameterizedTest
  @CsvSource({"process, a.dmn", "decision, a.bpmn", "process, a.form", "form, a.bpmn", "form, a.dmn", "other, a.bpmn",
      "other, a.dmn", "other, a.form", "decision, a.form"})
  @DisplayName("a file that holds something else than its name says is refused")
  void otherContent(String content, String file) {
    String model = switch (content) {
      case "process" -> Probe.PROCESS;
      case "decision" -> Probe.DECISION;
      case "form" -> Probe.FORM;
      default -> "<other/>";
    };

    Reply reply = Caller.person(port, "analyst").deploy(file, model);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).contains(file);
    assertTold(reply);
    assertThat(repository.createDeploymentQuery().deploymentName("access-test").count()).isZero();
  }

  @Test
  @DisplayName("a process of the product is not started without its case, nor one that a case calls")
  void withoutCase() {
    String number = cases.received("network.signal");
    long running = runtime.createProcessInstanceQuery().count();
    for (ProcessDefinition process : repository.createProcessDefinitionQuery().latestVersion().list()) {
      for (String body : List.of("{}", "{\"businessKey\": null}", "{\"businessKey\": \"C19990101-000001\"}")) {
        Reply reply = start(process.getKey(), body);
        assertThat(reply.status()).as(process.getKey() + reply.body()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains(process.getKey(), "the number of a case");
      }
    }
    for (String called : List.of("complaint-assessment", "customer-question", "emergency-response", "incident-answer",
        "notice-delivery", "table-repair")) {
      assertThat(start(called, "{\"businessKey\": \"" + number + "\"}").status()).as(called).isEqualTo(400);
    }
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
  }

  @Test
  @DisplayName("a process that runs for a case is not started for it once more")
  void twice() {
    String number = cases.received("network.signal");
    long running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count();

    Reply reply = start("complaint-handling", "{\"businessKey\": \"" + number + "\"}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).contains("complaint-handling", number, "already");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isEqualTo(running);
  }

  @Test
  @DisplayName("a process of an analyst is not started without what its steps read, nor with a list that holds nothing")
  void withoutVariables() {
    assertThat(Caller.person(port, "analyst").deploy("access-probe.bpmn", Probe.PROCESS).status()).isEqualTo(200);
    for (String body : List.of("{}", "{\"variables\": {\"priority\": {\"value\": 50}}}",
        "{\"variables\": {\"priority\": {\"value\": [null]}}}")) {
      assertThat(start(Probe.KEY, body).status()).as(body).isEqualTo(400);
    }
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(Probe.KEY).count()).isZero();
  }

  @Test
  @DisplayName("a case that waits for no signal of that kind is not moved by one")
  void signalled() {
    String number = cases.received("network.signal");
    Task task = work.task(number, "review-content");
    log.taken();

    Reply reply = admin.post(ENGINE + "/execution/" + task.getProcessInstanceId() + "/signal", "{}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertTold(reply);
    assertThat(work.openTasks(number)).containsExactly("review-content");
  }

  private Reply start(String process, String body) {
    Reply reply = admin.post(ENGINE + "/process-definition/key/" + process + "/start", body);
    assertTold(reply);
    return reply;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"many\"", "[]", "{}", "true"})
  @DisplayName("a table is not evaluated with a word for a number")
  void wordForNumber(String value) {
    Reply reply = admin.post(ENGINE + "/decision-definition/key/urgency/evaluate", """
        {"variables": {"impact": {"value": "limited"}, "affectedCustomers": {"value": %s},
                       "consequence": {"value": "none"}}}
        """.formatted(value));

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertTold(reply);
  }

  @ParameterizedTest
  @CsvSource({"supplement, 7", "supplement, '\"x\"'", "supplementKind, 7", "customerChases, 7", "reply, 7",
      "verdict, 7"})
  @DisplayName("what a message brings is not set by hand, and the message still reaches the case")
  void setByHand(String variable, String value) {
    String number = cases.received("network.signal");
    String instance = work.task(number, "review-content").getProcessInstanceId();
    String variables = ENGINE + "/process-instance/" + instance + "/variables";
    log.taken();

    for (Reply reply : List.of(admin.put(variables + "/" + variable, "{\"value\": " + value + "}"),
        admin.post(variables, "{\"modifications\": {\"" + variable + "\": {\"value\": " + value + "}}}"))) {
      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertThat(reply.json().path("message").asText()).contains("\"" + variable + "\"", "comes with the message");
    }
    assertThat(log.taken()).hasSizeLessThanOrEqualTo(2).noneMatch(DeskLog::hasStack);
    assertThat(admin.post(ENGINE + "/message", """
        {"messageName": "complaint.supplemented", "businessKey": "%s",
         "processVariables": {"supplement": {"value": "第二次。"}}}""".formatted(number)).status()).isEqualTo(204);
    assertThat(cases.told(number)).contains("第二次。");
  }

  private void assertTold(Reply reply) {
    assertThat(reply.body()).doesNotContain("org.camunda", "java.", "com.fasterxml", "jakarta.", "org.h2", "SQL", "Dto",
        "StreamRead", "JsonToken", "\\tat ");
    List<ILoggingEvent> lines = log.taken();
    assertThat(lines).hasSizeLessThanOrEqualTo(1).noneMatch(DeskLog::hasStack);
  }
}
