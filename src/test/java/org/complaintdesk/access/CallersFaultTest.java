package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.stream.Stream;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("What a caller does wrong at the engine's door is told as his mistake, and leaves a line in the log (PR-1)")
class CallersFaultTest {

  private static final String ENGINE = "/engine-rest";
  private static final String NINES = "9".repeat(100_000);
  private static final int DEEP = 10_000;

  @LocalServerPort
  private int port;

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
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "POST   | /job/unknown/execute | -",
      "PUT    | /job/unknown/retries | {\"retries\": 1}",
      "PUT    | /job/unknown/duedate | {\"duedate\": null}",
      "PUT    | /job/unknown/priority | {\"priority\": 1}",
      "POST   | /job/unknown/duedate/recalculate | -",
      "GET    | /job/unknown | -",
      "GET    | /job/unknown/stacktrace | -",
      "DELETE | /job/unknown | -",
      "PUT    | /job-definition/unknown/jobPriority | {\"priority\": 1}",
      "POST   | /signal | {\"name\": \"unknown\", \"executionId\": \"unknown\"}",
      "POST   | /signal | {\"name\": \"unknown\"}",
      "POST   | /execution/unknown/signal | {}",
      "GET    | /execution/unknown/localVariables | -",
      "PUT    | /execution/unknown/localVariables/x | {\"value\": 1}",
      "GET    | /process-instance/unknown/variables | -",
      "PUT    | /process-instance/unknown/variables/x | {\"value\": 1}",
      "POST   | /process-instance/unknown/variables | {\"modifications\": {\"x\": {\"value\": 1}}}",
      "GET    | /process-instance/unknown/activity-instances | -",
      "POST   | /task/unknown/complete | {}",
      "POST   | /task/unknown/submit-form | {}",
      "POST   | /task/unknown/claim | {\"userId\": \"junior\"}",
      "POST   | /external-task/unknown/complete | {\"workerId\": \"x\"}",
      "DELETE | /deployment/unknown | -"})
  @DisplayName("what does not exist is not found")
  void unknown(String method, String path, String body) {
    Reply reply = admin.send(method, ENGINE + path, body == null ? "" : body, "application/json");

    assertThat(reply.status()).as(reply.body()).isEqualTo(404);
    assertTold(reply);
  }

  static Stream<String> badExpressions() {
    return Stream.of("${", "${}", "${a.b.c}", "${(}", "#{''.getClass()}", "${unknown()}", "${now}", "${1/0}",
        "${" + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + "}", "${" + "-".repeat(DEEP) + "1}",
        "${" + "a[".repeat(DEEP) + "1" + "]".repeat(DEEP) + "}", "${'" + "x".repeat(DEEP) + "'}");
  }

  @ParameterizedTest
  @MethodSource("badExpressions")
  @DisplayName("an expression in a query that cannot be read or evaluated is refused without a class of Java")
  void badExpression(String expression) {
    for (String query : List.of("{\"assigneeExpression\": \"%s\"}", "{\"dueBeforeExpression\": \"%s\"}",
        "{\"orQueries\": [{\"dueBeforeExpression\": \"%s\"}]}")) {
      Reply reply = junior.post(ENGINE + "/task", query.formatted(expression));

      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertThat(reply.body().length()).isLessThan(1000);
      assertTold(reply);
    }
  }

  static Stream<String> unreadable() {
    return Stream.of("{", "[", "\"x", "{]", "{\"messageName\" 5}", "[".repeat(DEEP),
        "[".repeat(DEEP) + "]".repeat(DEEP),
        "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP), "{\"messageName\": " + NINES + "}",
        "{\"messageName\": \"x\", \"processVariables\": {\"x\": {\"value\": 1e999999}}}",
        "{\"messageName\": \"x\", \"processVariables\": {\"x\": {\"value\": 1e-999999}}}",
        "{\"messageName\": \"x\", \"processVariables\": {\"x\": {\"value\": 0." + NINES + "}}}",
        "{\"messageName\": \"x\", \"messageName\": \"y\"}", "{} {}", "{\"messageName\": 1.5.5}", "\u0000");
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  @DisplayName("JSON that is none, goes too deep, gives a name twice or holds a number that is none")
  void unreadable(String body) {
    for (String path : List.of("/message", "/task", "/condition", "/filter/unknown/list", "/task/unknown/complete")) {
      Reply reply = junior.post(ENGINE + path, body);

      assertThat(reply.status()).as(path + reply.body()).isEqualTo(400);
      assertTold(reply);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"variables\": {}}", "{\"variables\": {\"a\": {\"value\": 1}}}", "null", "[]",
      "{\"variables\": {\"a\": {\"value\": \"${\"}}, \"processDefinitionId\": \"unknown\"}",
      "{\"variables\": {\"a\": null}}"})
  @DisplayName("a condition that starts nothing")
  void condition(String body) {
    Reply reply = junior.post(ENGINE + "/condition", body);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertTold(reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "--p", "--p\r\n", "--p\r\n\r\n--p--",
      "--p\r\nContent-Disposition: form-data\r\n\r\nx\r\n--p--",
      "--p\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\nx"})
  @DisplayName("a body in parts that has none")
  void malformedParts(String body) {
    for (String type : List.of("multipart/form-data; boundary=p", "multipart/form-data",
        "multipart/form-data; boundary=")) {
      Reply reply = admin.send("POST", ENGINE + "/deployment/create", body, type);

      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertTold(reply);
    }
  }

  @Test
  @DisplayName("in the web applications as well")
  void inTheWebApplications() {
    Caller page = Caller.signedIn(port, "admin", "admin");
    String engine = "/camunda/api/engine/engine/default";
    for (String body : List.of("null", "[5]", "{\"orQueries\": [null]}", "{\"a\": 1, \"a\": 2}", "{\"a\": 1e999999}",
        "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP))) {
      Reply reply = page.post(engine + "/task", body);
      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertTold(reply);
      Reply cockpit = page.post("/camunda/api/cockpit/plugin/base/default/process-instance", body);
      assertThat(cockpit.status()).as(cockpit.body()).isIn(200, 400);
      assertTold(cockpit);
    }
    Reply unknown = page.put(engine + "/job/unknown/retries", "{\"retries\": 1}");
    assertThat(unknown.status()).isEqualTo(404);
    assertTold(unknown);
  }

  @Test
  @DisplayName("a name twice is told by its kind, in the reader's language")
  void inChinese() {
    Reply reply = junior.with("Accept-Language", "zh-CN").post(ENGINE + "/message", "{\"a\": 1, \"a\": 2}");

    assertThat(reply.json().path("message").asText()).isEqualTo("提交的 JSON 中同一对象内有重复的名称，每个名称只能出现一次。");
  }

  private void assertTold(Reply reply) {
    assertThat(reply.body()).doesNotContain("org.camunda", "java.", "com.fasterxml", "jakarta.", "org.h2", "SQL", "Dto",
        "StreamRead", "JsonToken", "\\tat ");
    List<ILoggingEvent> lines = log.taken();
    assertThat(lines).hasSizeLessThanOrEqualTo(1).noneMatch(DeskLog::hasStack);
  }
}
