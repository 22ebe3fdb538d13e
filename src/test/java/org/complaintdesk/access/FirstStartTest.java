package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintdesk.ComplaintDeskApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the desk as an operator does, as a program of its own on an empty database, without any profile. */
@DisplayName("PR-1: a desk for real use opens only with an administrator of its own")
class FirstStartTest {

  private static final String NAME = "COMPLAINT_DESK_ADMINISTRATOR_NAME";
  private static final String PASSWORD = "COMPLAINT_DESK_ADMINISTRATOR_PASSWORD";
  private static final String TROUBLE_TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket";
  private static final String TICKET = """
      {"@type": "TroubleTicket", "ticketType": "complaint", "severity": "Major", "description": "每晚通话断续。"}""";
  private static final int TICKETS = 5;
  private static final Pattern OPEN = Pattern.compile("Tomcat started on port (\\d+)");

  @TempDir
  private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stopWhatStillRuns() throws InterruptedException {
    for (Process desk : started) {
      stop(desk);
    }
  }

  @Test
  void withoutAUsablePasswordItSaysWhatToSetAndDoesNotOpen() throws Exception {
    Process missing = start("missing", Map.of());
    Process tooShort = start("too-short", Map.of(PASSWORD, "short-1"));
    Process common = start("common", Map.of(PASSWORD, "password-1234"));

    assertThat(outputOfFailedStart(missing)).contains("APPLICATION FAILED TO START", PASSWORD,
        "at least 12 characters", "the login will be \"admin\"").doesNotContain("Tomcat started");
    assertThat(outputOfFailedStart(tooShort)).contains("fewer than 12 characters")
        .doesNotContain("short-1", "Tomcat started");
    assertThat(outputOfFailedStart(common)).contains("tried first").doesNotContain("password-1234", "Tomcat started");
  }

  @Test
  @DisplayName("its first administrator is the only user; killed and started again it has all that it answered for")
  void theFirstAdministratorIsTheOnlyUserAndAKillLosesNothing() throws Exception {
    Process first = start("desk", Map.of(NAME, "chief", PASSWORD, "first-one-of-all", "COMPLAINT_DESK_HTTPS_ONLY", "true"));
    int port = portOf(first);
    Caller chief = Caller.person(port, "chief", "first-one-of-all");
    assertThat(chief.get("/engine-rest/user?maxResults=50").values("id")).containsExactly("chief");
    assertThat(chief.get("/engine-rest/group?maxResults=50").values("id"))
        .contains("camunda-admin", "junior-agent", "dept-value-added", "api-client", "legal-counsel");
    assertThat(Caller.person(port, "admin").get("/engine-rest/user/count").status()).isEqualTo(401);
    assertThat(Caller.anonymous(port).get("/camunda/app/tasklist/default/").cookies())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Strict"));
    chief.delete("/engine-rest/group/legal-counsel");
    List<String> registered = new ArrayList<>();
    for (int i = 0; i < TICKETS; i++) {
      Caller.Reply ticket = chief.post(TROUBLE_TICKETS, TICKET);
      assertThat(ticket.status()).isEqualTo(201);
      registered.add(ticket.json().path("id").asText());
    }
    first.destroyForcibly().waitFor();

    Process again = start("desk", Map.of(PASSWORD, "another-one-later"));
    Caller chiefAgain = Caller.person(portOf(again), "chief", "first-one-of-all");
    assertThat(chiefAgain.get("/engine-rest/user?maxResults=50").values("id")).containsExactly("chief");
    assertThat(chiefAgain.get("/engine-rest/group?maxResults=50").values("id"))
        .as("a role that an administrator removed stays removed").isNotEmpty().doesNotContain("legal-counsel");
    assertThat(chiefAgain.get(TROUBLE_TICKETS + "?fields=id&sort=creationDate").values("id")).isEqualTo(registered);
    assertThat(registered).allSatisfy(number -> assertThat(chiefAgain.get(
        "/engine-rest/task?maxResults=50&processInstanceBusinessKey=" + number).values("taskDefinitionKey"))
        .as("open tasks of " + number).containsExactly("review-content"));
  }

  private static String outputOfFailedStart(Process desk) throws InterruptedException {
    String output = String.join("\n", desk.inputReader().lines().toList());
    assertThat(desk.waitFor()).isNotZero();
    return output;
  }

  private static int portOf(Process desk) {
    return desk.inputReader().lines().map(OPEN::matcher).filter(Matcher::find).findFirst()
        .map(open -> Integer.parseInt(open.group(1))).orElseThrow();
  }

  private Process start(String database, Map<String, String> environment) throws IOException {
    ProcessBuilder desk = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Duser.language=en", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), ComplaintDeskApplication.class.getName(),
        "--server.port=0", "--spring.datasource.url=jdbc:h2:file:" + folder.resolve(database)
            + ";${complaint-desk.database.h2-settings}")
        .directory(folder.toFile()).redirectErrorStream(true);
    desk.environment().keySet().removeAll(List.of(NAME, PASSWORD, "SPRING_PROFILES_ACTIVE"));
    desk.environment().putAll(environment);
    Process process = desk.start();
    started.add(process);
    return process;
  }

  private static void stop(Process desk) throws InterruptedException {
    desk.destroy();
    if (!desk.waitFor(30, TimeUnit.SECONDS)) {
      desk.destroyForcibly().waitFor();
    }
  }
}
