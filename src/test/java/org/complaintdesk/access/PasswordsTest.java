package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
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
@DisplayName("PR-1: passwords that are worth their name, and nobody works with one that somebody else has chosen")
class PasswordsTest {

  private static final String GIVEN = "given by the chief";
  private static final String OWN = "chosen on a rainy day";
  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket?externalIdentifier.id=none";
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  private final String login = "newcomer" + PEOPLE.incrementAndGet();

  @AfterEach
  void theNewcomerGoes() {
    identity.deleteUser(login);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "short             | 12 characters | 12 个字符",
      "password123456    | tried first   | 常用密码",
      "LOGIN-LOGIN       | login         | 登录名"})
  @DisplayName("an administrator who gives a bad one is told what would be right, by every way in")
  void aBadPasswordIsRefused(String password, String english, String chinese) {
    String bad = password.replace("LOGIN", login);
    Caller admin = signedIn("admin", "admin", "admin");
    for (Reply refusal : new Reply[] {
        Caller.person(port, "admin").post("/engine-rest/user/create", newcomer(bad)),
        admin.post(ENGINE + "/user/create", newcomer(bad))}) {
      assertThat(refusal.status()).isEqualTo(400);
      assertThat(refusal.json().path("message").asText()).contains(english).doesNotContain(bad);
    }
    assertThat(Caller.person(port, "admin").with("Accept-Language", "zh-CN")
        .post("/engine-rest/user/create", newcomer(bad)).json().path("message").asText()).contains(chinese);
    assertThat(identity.createUserQuery().userId(login).count()).isZero();

    comes("junior-agent");
    assertThat(Caller.person(port, "admin").put("/engine-rest/user/" + login + "/credentials",
        change("admin", bad)).status()).isEqualTo(400);
    assertThat(identity.checkPassword(login, GIVEN)).isTrue();
  }

  @Test
  @DisplayName("the pages ask for the same, and say so in the reader's language")
  void thePagesKnowTheRules() {
    Reply rules = Caller.person(port, "junior").get("/engine-rest/identity/password-policy");
    assertThat(rules.status()).isEqualTo(200);
    assertThat(rules.values("placeholder")).hasSize(3).first().asString().contains("12 characters");
    Reply checked = Caller.person(port, "junior").with("Accept-Language", "zh")
        .post("/engine-rest/identity/password-policy", "{\"password\": \"password1234\"}");
    assertThat(checked.json().path("valid").asBoolean()).isFalse();
    assertThat(checked.values("placeholder")).anyMatch(rule -> rule.contains("常用密码"));
  }

  @Test
  @DisplayName("a newcomer chooses a password first, and then works")
  void aNewcomerChoosesFirst() {
    comes("junior-agent");
    Reply refusal = logIn(login, GIVEN, "tasklist");
    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.json().path("message").asText()).contains("/camunda/app/welcome/");

    Caller newcomer = signedIn(login, GIVEN, "welcome");
    Reply tasks = newcomer.get(ENGINE + "/task?maxResults=5");
    assertThat(tasks.status()).isEqualTo(403);
    assertThat(tasks.json().path("message").asText()).contains("/camunda/app/welcome/");
    assertThat(newcomer.get("/camunda/api/tasklist/plugin/complaint-desk/default/task/1/case").status()).isEqualTo(403);
    assertThat(newcomer.put(ENGINE + "/user/" + login + "/profile", "{\"id\": \"" + login + "\"}").status())
        .isEqualTo(403);
    assertThat(newcomer.get(ENGINE + "/user/" + login + "/profile").status()).isEqualTo(200);
    for (String path : new String[] {"/engine-rest/task?maxResults=1", TICKETS, "/v3/api-docs"}) {
      Reply basic = Caller.person(port, login, GIVEN).get(path);
      assertThat(basic.status()).as(path).isEqualTo(403);
      assertThat(basic.json().path("message").asText()).contains("/camunda/app/welcome/");
    }

    assertThat(newcomer.put(ENGINE + "/user/" + login + "/credentials", change(GIVEN, GIVEN)).status())
        .as("the same again is no own one").isEqualTo(400);
    assertThat(newcomer.put(ENGINE + "/user/" + login + "/credentials", change(GIVEN, "short")).status())
        .isEqualTo(400);
    assertThat(newcomer.put(ENGINE + "/user/" + login + "/credentials", change(GIVEN, OWN)).status()).isEqualTo(204);

    assertThat(newcomer.get(ENGINE + "/task?maxResults=5").status()).isEqualTo(200);
    assertThat(logIn(login, OWN, "tasklist").status()).isEqualTo(200);
    assertThat(Caller.person(port, login, OWN).get(TICKETS).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("so does a person whose password an administrator has set anew")
  void aResetPasswordIsChangedToo() {
    comes("junior-agent");
    Caller newcomer = signedIn(login, GIVEN, "welcome");
    newcomer.put(ENGINE + "/user/" + login + "/credentials", change(GIVEN, OWN));
    assertThat(Caller.person(port, "admin").put("/engine-rest/user/" + login + "/credentials",
        change("admin", "set anew by the chief")).status()).isEqualTo(204);
    assertThat(Caller.person(port, login, "set anew by the chief").get(TICKETS).status()).isEqualTo(403);
    assertThat(newcomer.get(ENGINE + "/task?maxResults=5").status()).as("also where still signed in").isEqualTo(403);
  }

  @Test
  @DisplayName("a program goes on with the one that it was given, and its administrator is told of tokens")
  void aProgramGoesOn(CapturedOutput output) {
    comes("api-client");
    assertThat(Caller.person(port, login, GIVEN).get(TICKETS).status()).isEqualTo(200);
    assertThat(Caller.person(port, login, GIVEN).get(TICKETS).status()).isEqualTo(200);
    assertThat(output.getOut().lines().filter(line -> line.contains("WARN") && line.contains(login)
        && line.contains("token"))).hasSize(1);

    identity.createMembership(login, "junior-agent");
    assertThat(Caller.person(port, login, GIVEN).get(TICKETS).status()).as("a person besides").isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.com\\r\\nBcc: b@example.com", "a@example.com\\nX: y", "a\\u0000@example.com",
      "a@example.com\\u2028", "a\\t@example.com", "a@example.com\\u0085"})
  @DisplayName("an address that would break out of the head of a mail is refused, from people and from programs")
  void anAddressHasNoLineBreaks(String address) {
    comes("junior-agent");
    String profile = "{\"id\": \"%s\", \"firstName\": \"新\", \"lastName\": \"人\", \"email\": \"%s\"}"
        .formatted(login, address);
    Reply refusal = Caller.person(port, "admin").put("/engine-rest/user/" + login + "/profile", profile);
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.json().path("message").asText()).contains("email").doesNotContain("example.com\r", "Bcc");
    assertThat(Caller.person(port, "admin").put("/engine-rest/user/" + login + "/profile",
        profile.replace("\"新\"", "\"新\\n\"").replace(address, "a@example.com")).status()).isEqualTo(400);
    User user = identity.createUserQuery().userId(login).singleResult();
    assertThat(user.getEmail()).isNull();
    user.setEmail("a@example.com\r\nBcc: b@example.com");
    assertThatThrownBy(() -> identity.saveUser(user)).isInstanceOf(BadUserRequestException.class);
    assertThat(Caller.person(port, "admin").put("/engine-rest/user/" + login + "/profile",
        profile.replace(address, "a@example.com")).status()).isEqualTo(204);
  }

  private void comes(String group) {
    Reply made = Caller.person(port, "admin").post("/engine-rest/user/create", newcomer(GIVEN));
    assertThat(made.status()).as(made.body()).isEqualTo(204);
    identity.createMembership(login, group);
  }

  private String newcomer(String password) {
    return "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"%s\"}}".formatted(login, password);
  }

  private static String change(String own, String password) {
    return "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}".formatted(password, own);
  }

  private Caller signedIn(String person, String password, String application) {
    Caller caller = withToken();
    Reply login = caller.submit("/camunda/api/admin/auth/user/default/login/" + application,
        "username=" + person + "&password=" + password.replace(" ", "+"));
    assertThat(login.status()).as(login.body()).isEqualTo(200);
    Caller inside = Caller.anonymous(port).with("Cookie", cookies(login));
    Reply page = inside.get("/camunda/app/welcome/default/");
    return inside.with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"));
  }

  private Reply logIn(String person, String password, String application) {
    return withToken().submit("/camunda/api/admin/auth/user/default/login/" + application,
        "username=" + person + "&password=" + password.replace(" ", "+"));
  }

  private Caller withToken() {
    Reply page = Caller.anonymous(port).get("/camunda/app/welcome/default/");
    return Caller.anonymous(port).with("Cookie", cookies(page)).with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"));
  }

  private static String cookies(Reply reply) {
    return reply.cookies().stream().map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }
}
