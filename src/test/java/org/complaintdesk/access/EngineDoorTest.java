package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@ClockAt("2026-11-12 10:00")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What comes to the engine's own door too long or odd is refused with field and limit, and repeated nowhere (PR-1)")
class EngineDoorTest {

  /** What nobody may find in an answer or in the log. */
  private static final String WORDS = "LIMING-SAID-THIS";
  private static final String TOO_LONG = (WORDS + "，").repeat(300).substring(0, 4001);
  private static final String LONGEST = "长".repeat(4000);

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Work work;
  @Autowired
  private RuntimeService runtime;

  private Caller admin;
  private String number = "";

  @BeforeEach
  void aComplaint() {
    admin = Caller.person(port, "admin");
    number = cases.received("network.signal");
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("complaint.supplemented", "supplement", text(TOO_LONG), "at most 4000 characters"),
        Arguments.of("complaint.supplemented", "supplement", "5", "is a text"),
        Arguments.of("complaint.supplemented", "supplement", "true", "is a text"),
        Arguments.of("complaint.supplemented", "supplement", "{\"" + WORDS + "\": 1}", "is a text"),
        Arguments.of("complaint.supplemented", "supplement", "[\"" + WORDS + "\"]", "is a text"),
        Arguments.of("complaint.supplemented", "supplement", "null", "says nothing without"),
        Arguments.of("complaint.supplemented", "supplement", text(""), "says nothing without"),
        Arguments.of("complaint.supplemented", "supplement", text(" "), "says nothing without"),
        Arguments.of("complaint.supplemented", "supplement", text(WORDS + "\\ud83d"), "half of a character"),
        Arguments.of("complaint.supplemented", "supplement", text(WORDS + "\\u0000"), "control characters"),
        Arguments.of("complaint.supplemented", "supplementKind", text("Chase"), "chase, progress, supplement"),
        Arguments.of("complaint.supplemented", "supplementKind", text(WORDS), "chase, progress, supplement"),
        Arguments.of("complaint.supplemented", "supplementKind", "7", "is a text"),
        Arguments.of("complaint.supplemented", "customerChases", text(WORDS), "true or false"),
        Arguments.of("complaint.supplemented", "somethingElse", text(TOO_LONG), "at most 4000 characters"),
        Arguments.of("complaint.customerReplied", "reply", text(TOO_LONG), "at most 4000 characters"),
        Arguments.of("complaint.customerReplied", "reply", "7", "is a text"),
        Arguments.of("complaint.withdrawn", "withdrawalReason", text(TOO_LONG), "at most 4000 characters"),
        Arguments.of("complaint.withdrawn", "withdrawalReason", "7", "is a text"),
        Arguments.of("complaint.escalationRequested", "escalationRequest", text(TOO_LONG), "at most 4000 characters"),
        Arguments.of("complaint.escalationRequested", "escalationRequest", "7.5", "is a text"),
        Arguments.of("complaint.escalationRequested", "escalationDemanded", text(WORDS), "true or false"),
        Arguments.of("survey.answered", "verdict", text(WORDS), "dissatisfied, satisfied"),
        Arguments.of("survey.answered", "rating1", text("9"), "1, 2, 3, 4, 5"),
        Arguments.of("survey.answered", "recommendation", text("11"), "0, 1, 10, 2"),
        Arguments.of("survey.answered", "remark", text(TOO_LONG), "at most 4000 characters"),
        Arguments.of("workOrder.chased", "chase", text(TOO_LONG), "at most 4000 characters"),
        Arguments.of("workOrder.chased", "chase", "7", "is a text"));
  }

  @ParameterizedTest(name = "{0}: {1} {3}")
  @MethodSource("messages")
  @DisplayName("a message")
  void oddMessage(String message, String variable, String value, String wanted, CapturedOutput log) {
    String order = dispatched();
    List<String> before = cases.story(number);

    Reply reply = send(message, order, with(message, variable, value));

    assertRefused(reply, variable, wanted);
    assertNothingIsRepeated(reply, log);
    assertThat(cases.story(number)).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("needed")
  @DisplayName("a message without what it is about: nobody is told the words of the message before once more")
  void nothingOfTheMessageBefore(String message, String variable, CapturedOutput log) {
    String order = dispatched();

    Reply reply = send(message, order, "{}");

    assertRefused(reply, variable, "says nothing without the variable");
    assertNothingIsRepeated(reply, log);
  }

  static Stream<Arguments> needed() {
    return Stream.of(Arguments.of("complaint.supplemented", "supplement"),
        Arguments.of("complaint.customerReplied", "reply"),
        Arguments.of("complaint.escalationRequested", "escalationRequest"),
        Arguments.of("workOrder.chased", "chase"));
  }

  @Test
  @DisplayName("what a message brings is used once, by whatever address it comes; the next one begins with nothing")
  void usedOnce() {
    String trigger = "/engine-rest/execution/%s/messageSubscriptions/complaint.supplemented/trigger";
    assertThat(admin.post(trigger.formatted(waiting()), "{\"variables\": {\"supplement\": {\"value\": \"第一次。\"}, "
        + "\"supplementKind\": {\"value\": \"chase\"}, \"customerChases\": {\"value\": false}}}").status()).isEqualTo(204);

    assertThat(admin.post(trigger.formatted(waiting()), "{}").status()).isEqualTo(400);
    assertThat(send("complaint.supplemented", "", "{\"supplement\": {\"value\": \"第二次。\"}}").status()).isEqualTo(204);
    assertThat(send("complaint.supplemented", "", "{\"supplementKind\": {\"value\": \"progress\"}}").status())
        .isEqualTo(204);

    assertThat(cases.story(number)).containsOnlyOnce("chased", "supplemented", "progress-asked");
    assertThat(cases.told(number)).containsOnlyOnce("第一次。").containsOnlyOnce("第二次。");
    assertThat(runtime.createVariableInstanceQuery().variableNameIn("supplement", "supplementKind", "customerChases")
        .processInstanceIdIn(instance()).count()).isZero();
  }

  @Test
  @DisplayName("the longest text is taken, and an emoji is no half character")
  void longest() {
    assertThat(send("complaint.supplemented", "", "{\"supplement\": {\"value\": \"" + LONGEST + "\"}}").status())
        .isEqualTo(204);
    assertThat(send("complaint.supplemented", "", "{\"supplement\": {\"value\": \"谢谢\\ud83d\\ude4f\"}}").status())
        .isEqualTo(204);

    assertThat(cases.told(number)).contains(LONGEST, "谢谢🙏");
  }

  @Test
  @DisplayName("it is said in Chinese to whoever reads Chinese")
  void inChinese() {
    Reply reply = Caller.person(port, "admin").with("Accept-Language", "zh-CN").post("/engine-rest/message",
        message("complaint.supplemented", "", "{\"supplement\": {\"value\": \"" + TOO_LONG + "\"}}"));

    assertThat(reply.json().path("message").asText()).isEqualTo("变量“supplement”过长，最多 4000 个字符。");
  }

  static Stream<Arguments> otherAddresses() {
    String tooLong = "{\"value\": \"" + TOO_LONG + "\"}";
    return Stream.of(
        Arguments.of("POST", "/engine-rest/signal", "{\"name\": \"complaint.escalated.NUMBER\", \"variables\": "
            + "{\"words\": " + tooLong + "}}", "\"words\" is too long; write at most 4000"),
        Arguments.of("POST", "/engine-rest/signal", "{\"name\": \"complaint.escalated.NUMBER\", \"variables\": "
            + "{\"escalationRequest\": {\"value\": 7}}}", "\"escalationRequest\" is a text"),
        Arguments.of("POST", "/engine-rest/process-definition/key/satisfaction-survey/start",
            "{\"businessKey\": \"NUMBER\", \"variables\": {\"words\": " + tooLong + "}}",
            "\"words\" is too long; write at most 4000"),
        Arguments.of("POST", "/engine-rest/process-definition/key/notice-delivery/start",
            "{\"businessKey\": \"NUMBER\", \"variables\": {\"noticeId\": {\"value\": 7}, \"purpose\": {\"value\": null}}}",
            "\"noticeId\" is a text"),
        Arguments.of("POST", "/engine-rest/process-definition/key/complaint-handling/start",
            "{\"businessKey\": \"" + WORDS + " 13893112345\"}", "at most 64 letters, digits and hyphens"),
        Arguments.of("POST", "/engine-rest/process-definition/key/complaint-handling/start",
            "{\"businessKey\": \"" + TOO_LONG + "\"}", "at most 64 letters, digits and hyphens"),
        Arguments.of("PUT", "/engine-rest/process-instance/INSTANCE/variables/words", tooLong,
            "\"words\" is too long; write at most 4000"),
        Arguments.of("PUT", "/engine-rest/task/TASK/variables/words", "{\"value\": \"" + WORDS + "\\ud83d\"}",
            "half of a character"),
        Arguments.of("POST", "/engine-rest/task/TASK/complete", "{\"variables\": {\"outcome\": {\"value\": \"" + WORDS
            + "\"}}}", "choose from: accept, ask, reject"),
        Arguments.of("POST", "/engine-rest/task/TASK/complete", "{\"variables\": {\"outcome\": {\"value\": \"" + WORDS
            + "\", \"type\": \"Date\"}}}", "of type 'Date'"),
        Arguments.of("POST", "/engine-rest/task/TASK/complete", "{\"variables\": {\"outcome\": {\"value\": \"" + WORDS
            + "\", \"type\": \"Integer\"}}}", "of type 'Integer'"),
        Arguments.of("POST", "/engine-rest/task/TASK/complete", "{\"variables\": {\"outcome\": \"" + WORDS + "\"}}",
            "cannot be read"),
        Arguments.of("POST", "/engine-rest/task/TASK/assignee", "{\"userId\": \"" + TOO_LONG + "\"}",
            "at most 255 characters"),
        Arguments.of("POST", "/engine-rest/filter/create", "{\"resourceType\": \"Task\", \"query\": {}, \"name\": \""
            + TOO_LONG + "\"}", "at most 255 characters"),
        Arguments.of("POST", "/engine-rest/decision-definition/key/urgency/evaluate", "{\"variables\": {\"impact\": "
            + tooLong + ", \"affectedCustomers\": {\"value\": 3}, \"consequence\": {\"value\": \"none\"}}}",
            "at most 4000 characters"),
        Arguments.of("POST", "/engine-rest/message", "{\"messageName\": \"" + WORDS, "cannot be read"),
        Arguments.of("POST", "/engine-rest/message", WORDS, "cannot be read"),
        Arguments.of("POST", "/engine-rest/message", "[\"" + WORDS + "\"]", "cannot be read"));
  }

  @ParameterizedTest(name = "{1}: {3}")
  @MethodSource("otherAddresses")
  @DisplayName("a signal, a start, a variable, a completion and whatever else a column has no room for")
  void otherAddress(String method, String path, String body, String wanted, CapturedOutput log) {
    Reply reply = admin.send(method, filledIn(path), filledIn(body), "application/json");

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).contains(wanted);
    assertThat(reply.json().has("type")).isTrue();
    assertNothingIsRepeated(reply, log);
    assertThat(work.openTasks(number)).containsExactly("review-content");
  }

  private String dispatched() {
    agents.dispatchedTo(number, "dept-network");
    return cases.orders(number).get(0).id();
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }

  /** A message that would be taken but for that one variable. */
  private static String with(String message, String variable, String value) {
    String needed = switch (message) {
      case "complaint.supplemented" -> "supplement";
      case "complaint.escalationRequested" -> "escalationRequest";
      case "survey.answered" -> "verdict";
      default -> variable;
    };
    String good = needed.equals("verdict") ? "satisfied" : "请尽快处理。";
    String others = needed.equals(variable) ? "" : "\"" + needed + "\": {\"value\": \"" + good + "\"}, ";
    return "{" + others + "\"" + variable + "\": {\"value\": " + value + "}}";
  }

  private Reply send(String message, String order, String variables) {
    return admin.post("/engine-rest/message", message(message, order, variables));
  }

  private String message(String message, String order, String variables) {
    boolean toAnOrder = message.startsWith("workOrder");
    return """
        {"messageName": "%s", "businessKey": "%s", %s "%s": %s}""".formatted(message, number,
        toAnOrder ? "\"localCorrelationKeys\": {\"workOrderId\": {\"value\": \"" + order + "\"}}," : "",
        toAnOrder ? "processVariablesToTriggeredScope" : "processVariables", variables);
  }

  private String waiting() {
    return runtime.createExecutionQuery().processInstanceBusinessKey(number)
        .messageEventSubscriptionName("complaint.supplemented").singleResult().getId();
  }

  private String instance() {
    return work.task(number, "review-content").getProcessInstanceId();
  }

  private String filledIn(String text) {
    return text.replace("NUMBER", number).replace("INSTANCE", instance())
        .replace("TASK", work.task(number, "review-content").getId());
  }

  private static void assertRefused(Reply reply, String variable, String wanted) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().path("message").asText()).contains("\"" + variable + "\"", wanted);
    assertThat(reply.json().path("type").asText()).isEqualTo("BadUserRequestException");
  }

  private static void assertNothingIsRepeated(Reply reply, CapturedOutput log) {
    assertThat(reply.body()).doesNotContain(WORDS).doesNotContainIgnoringCase("SQL").doesNotContainIgnoringCase("insert");
    assertThat(log.getAll()).doesNotContain(WORDS).doesNotContainIgnoringCase("insert into").doesNotContain("###");
  }
}
