package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.access.token.ApiTokens;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("PR-1: a program comes in by a token, whatever strangers do with its login")
class TokensTest {

  private static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket";
  private static final String NO_TICKETS = TICKETS + "?externalIdentifier.id=none";
  private static final String TICKET = """
      {"@type": "TroubleTicket", "ticketType": "complaint", "severity": "Major", "description": "每晚通话断续。"}""";
  private static final long DAY = 24 * 3600 * 1000L;

  @LocalServerPort
  private int port;
  @TempDir
  private Path folder;
  @Autowired
  private IdentityService identity;
  @Autowired
  private ApiTokens tokens;
  @Autowired
  private LoginHelp help;
  @Autowired
  private JdbcClient database;

  @BeforeEach
  void aProgramComes() {
    User program = identity.newUser("crm");
    program.setPassword("nobody needs to know this");
    identity.saveUser(program);
    identity.createMembership("crm", "api-client");
  }

  @AfterEach
  void theProgramGoes() {
    ClockUtil.reset();
    identity.deleteUser("crm");
  }

  @Test
  @DisplayName("with the rights of its login, and not beyond them")
  void aTokenHasTheRightsOfItsLogin() {
    String token = made("crm", 30).get("token").asText();
    Reply ticket = bearer(token).post(TICKETS, TICKET);
    assertThat(ticket.status()).isEqualTo(201);
    assertThat(bearer(token).get(TICKETS + "/" + ticket.json().path("id").asText()).status()).isEqualTo(200);
    assertThat(bearer(token).get("/engine-rest/user?maxResults=50").values("id")).containsExactly("crm");
    assertThat(bearer(token).get("/v3/api-docs").status()).isEqualTo(200);
    assertThat(bearer(token).get("/actuator/prometheus").status()).isEqualTo(403);
    assertThat(bearer(token).get("/imports/none").status()).isEqualTo(403);
    assertThat(bearer(token).get("/tokens").status()).isEqualTo(403);
    assertThat(bearer(token).get("/camunda/api/engine/engine/default/task?maxResults=5").status())
        .as("tokens are for programs, the web applications have their own login").isEqualTo(401);

    String chiefs = made("admin", 30).get("token").asText();
    assertThat(bearer(chiefs).get("/actuator/prometheus").status()).isNotIn(401, 403);
    assertThat(bearer(chiefs).get("/engine-rest/user/count").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("also while somebody at the same address tries its login with wrong passwords")
  void wrongPasswordsStopNoToken() {
    String token = made("crm", 30).get("token").asText();
    for (int attempt = 0; attempt < 12; attempt++) {
      assertThat(Caller.person(port, "crm", "guess-" + attempt).get(NO_TICKETS).status()).isEqualTo(401);
      assertThat(bearer("desk_" + "x".repeat(43)).get(NO_TICKETS).status()).isEqualTo(401);
      assertThat(bearer(token).get(NO_TICKETS).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("until its end, or until an administrator withdraws it, or the login is no more")
  void aTokenEnds() {
    JsonNode token = made("crm", 30);
    JsonNode other = made("crm", 400);
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 30 * DAY - 60_000));
    assertThat(bearer(token.get("token").asText()).get(NO_TICKETS).status()).isEqualTo(200);
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 120_000));
    Reply refusal = bearer(token.get("token").asText()).get(NO_TICKETS);
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.header("WWW-Authenticate")).contains("Bearer", "invalid_token");
    assertThat(refusal.json().get("message").asText()).contains("past its end");

    assertThat(bearer(other.get("token").asText()).get(NO_TICKETS).status()).isEqualTo(200);
    assertThat(chief().delete("/tokens/" + other.get("id").asText()).status()).isEqualTo(204);
    assertThat(bearer(other.get("token").asText()).get(NO_TICKETS).status()).isEqualTo(401);
    assertThat(chief().delete("/tokens/" + other.get("id").asText()).status()).isEqualTo(404);
    assertThat(chief().delete("/tokens/none").status()).isEqualTo(404);

    String third = made("crm", 30).get("token").asText();
    identity.deleteUser("crm");
    assertThat(bearer(third).get(NO_TICKETS).status()).isEqualTo(401);
    aProgramComes();
    assertThat(bearer(third).get(NO_TICKETS).status()).as("another program of that name").isEqualTo(401);
  }

  @Test
  @DisplayName("its secret is told once and kept nowhere")
  void theSecretIsKeptNowhere(CapturedOutput output) {
    JsonNode token = made("crm", 30);
    String secret = token.get("token").asText();
    assertThat(secret).matches("desk_[A-Za-z0-9_-]{43}");
    Reply list = chief().get("/tokens");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.values("id")).contains(token.get("id").asText());
    assertThat(list.body()).doesNotContain(secret).doesNotContain("hash");
    assertThat(database.sql("select secret_hash from api_token").query(String.class).list())
        .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}").doesNotContain(secret.substring(5)));
    assertThat(output).doesNotContain(secret).contains("token " + token.get("id").asText(), "\"crm\"");
    assertThat(made("crm", 30).get("token").asText()).isNotEqualTo(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "desk_", "desk_short", "Bearer", "null", "desk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "desk_' or 1=1 --xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "x.y.z"})
  void whatIsNoTokenIsRefused(String token) {
    Reply refusal = bearer(token).get(NO_TICKETS);
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.body()).doesNotContain("Exception");
    assertThat(refusal.cookies()).isEmpty();
  }

  @Test
  @DisplayName("only administrators make and withdraw tokens, and not with a token")
  void onlyAdministratorsMakeTokens() {
    String wish = "{\"login\": \"admin\", \"days\": 30}";
    for (String login : List.of("api", "junior", "manager", "management", "analyst")) {
      assertThat(Caller.person(port, login).post("/tokens", wish).status()).as(login).isEqualTo(403);
      assertThat(Caller.person(port, login).get("/tokens").status()).as(login).isEqualTo(403);
    }
    assertThat(Caller.anonymous(port).post("/tokens", wish).status()).isEqualTo(401);
    String chiefs = made("admin", 30).get("token").asText();
    Reply refusal = bearer(chiefs).post("/tokens", wish);
    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.json().get("message").asText()).contains("password");
    assertThat(chief().with("Sec-Fetch-Site", "cross-site").post("/tokens", wish).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"login\": \"nobody\", \"days\": 30}   | login | nobody",
      "{\"days\": 30}                          | login | login",
      "{\"login\": \"crm\", \"days\": 0}       | days  | 731",
      "{\"login\": \"crm\", \"days\": 732}     | days  | 731",
      "{\"login\": \"crm\", \"days\": -5}      | days  | 731",
      "{\"login\": \"crm\"}                    | days  | 731"})
  void whatIsMissingIsNamed(String wish, String field, String right) {
    Reply refusal = chief().post("/tokens", wish);
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.json().get("message").asText()).contains("\"" + field + "\"", right);
    assertThat(chief().with("Accept-Language", "zh-CN").post("/tokens", wish).json().get("message").asText())
        .contains("“" + field + "”");
  }

  @Test
  @DisplayName("an operator makes, lists and withdraws tokens and releases a login by command")
  void anOperatorDoesSoByCommand(CapturedOutput output) throws IOException {
    Path into = folder.resolve("token");
    assertThat(command("--make-token=crm", "--days=30", "--into=" + into)).isZero();
    String token = Files.readString(into).strip();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(into))).isEqualTo("rw-------");
    assertThat(output).doesNotContain(token);
    assertThat(bearer(token).get(NO_TICKETS).status()).isEqualTo(200);

    assertThat(command("--list-tokens")).isZero();
    String id = tokens.all().stream().filter(each -> each.login().equals("crm")).findFirst().orElseThrow().id();
    assertThat(output).contains(id);
    assertThat(command("--withdraw-token=" + id)).isZero();
    assertThat(bearer(token).get(NO_TICKETS).status()).isEqualTo(401);

    assertThat(Caller.person(port, "crm", "wrong").get(NO_TICKETS).status()).isEqualTo(401);
    assertThat(command("--release=crm")).isZero();
    assertThat(Caller.person(port, "crm", "nobody needs to know this").get(NO_TICKETS).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--release=nobody                               | nobody",
      "--make-token=crm --days=30                     | into",
      "--make-token=crm --days=many --into=FOLDER/a   | days",
      "--make-token=nobody --days=30 --into=FOLDER/a  | nobody",
      "--make-token=crm --days=30 --into=FOLDER/no/a  | into",
      "--make-token=crm --days=30 --into=FOLDER       | into",
      "--withdraw-token=none                          | none",
      "--relase=crm                                   | relase",
      "--release=crm --list-tokens                    | one",
      "''                                             | one"})
  @DisplayName("what a command cannot do it says, and does nothing")
  void aWrongCommandIsExplained(String options, String told, CapturedOutput output) {
    int before = tokens.all().size();
    assertThat(command(options.replace("FOLDER", folder.toString()).split(" +"))).isEqualTo(3);
    assertThat(output.getOut().lines().filter(line -> line.contains("ERROR"))).hasSize(1)
        .first().asString().contains(told);
    assertThat(tokens.all()).hasSize(before);
  }

  private int command(String... options) {
    LoginsCommand command = new LoginsCommand(help);
    command.run(new DefaultApplicationArguments(options));
    return command.getExitCode();
  }

  private JsonNode made(String login, int days) {
    Reply reply = chief().post("/tokens", "{\"login\": \"%s\", \"days\": %d}".formatted(login, days));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.header("Cache-Control")).contains("no-store");
    return reply.json();
  }

  private Caller chief() {
    return Caller.person(port, "admin");
  }

  private Caller bearer(String token) {
    return Caller.anonymous(port).with("Authorization", "Bearer " + token);
  }
}
