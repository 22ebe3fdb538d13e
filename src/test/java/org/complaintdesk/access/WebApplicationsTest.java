package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("Tasklist, Cockpit and Admin: who may log in where")
class WebApplicationsTest {

  @LocalServerPort
  private int port;

  @ParameterizedTest
  @ValueSource(strings = {"junior", "senior", "clerk", "voicemail", "line", "knowledge", "network", "billing",
      "service", "equipment", "valueadded", "escalation", "emergency", "legal"})
  void whoWorksTasksHasTasklistOnly(String login) {
    assertThat(logIn(login, login, "tasklist").status()).isEqualTo(200);
    assertThat(logIn(login, login, "cockpit").status()).isEqualTo(403);
    assertThat(logIn(login, login, "admin").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
      "management, 200, 200, 403",
      "manager,    200, 200, 403",
      "analyst,    403, 200, 403",
      "api,        403, 403, 403",
      "admin,      200, 200, 200"})
  void theOthersHaveWhatTheirRoleNeeds(String login, int tasklist, int cockpit, int admin) {
    assertThat(logIn(login, login, "tasklist").status()).isEqualTo(tasklist);
    assertThat(logIn(login, login, "cockpit").status()).isEqualTo(cockpit);
    assertThat(logIn(login, login, "admin").status()).isEqualTo(admin);
  }

  @Test
  void aStrangerGetsTheLoginPageAndNoData() {
    assertThat(Caller.anonymous(port).get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
    assertThat(Caller.anonymous(port).get("/camunda/api/engine/engine/default/task?maxResults=5").status())
        .isEqualTo(401);
    assertThat(Caller.person(port, "admin").get("/camunda/api/engine/engine/default/task?maxResults=5").status())
        .as("HTTP Basic is for programs, the web applications have their own login").isEqualTo(401);
  }

  @Test
  void aRequestWithoutTheTokenAgainstForgeryIsRefused() {
    assertThat(Caller.anonymous(port)
        .submit("/camunda/api/admin/auth/user/default/login/tasklist", "username=junior&password=junior").status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("nobody sets up a first user over the web")
  void theSetupPageIsShut() {
    String user = "{\"profile\": {\"id\": \"stranger\"}, \"credentials\": {\"password\": \"stranger\"}}";
    Caller stranger = Caller.atLogin(port);
    assertThat(stranger.post("/camunda/api/admin/setup/default/user/create", user).status()).isEqualTo(403);
    assertThat(logIn("stranger", "stranger", "welcome").status()).isEqualTo(401);
  }

  @Test
  void whoLoggedInWorksInTasklist() {
    Caller junior = Caller.atLogin(port);
    Reply login = junior.submit("/camunda/api/admin/auth/user/default/login/tasklist",
        "username=junior&password=junior");
    junior.with("Cookie", Caller.cookies(login));
    assertThat(junior.get("/camunda/api/engine/engine/default/task?maxResults=5").status()).isEqualTo(200);
    assertThat(junior.get("/camunda/api/engine/engine/default/filter?resourceType=Task&maxResults=2000").status())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("PR-1: cookies stay on our site, and off plain connections behind HTTPS")
  void cookiesAreStrict() {
    List<String> cookies = Caller.anonymous(port).with("X-Forwarded-Proto", "https")
        .get("/camunda/app/tasklist/default/").cookies();
    assertThat(cookies).hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID").contains("HttpOnly", "Secure"));
  }

  @Test
  @DisplayName("PR-1: each cookie says once, and alike, that it stays on our site")
  void eachCookieSaysOnceWhereItGoes() {
    Reply page = Caller.anonymous(port).get("/camunda/app/tasklist/default/");
    Reply login = logIn("junior", "junior", "tasklist");
    Reply refused = Caller.anonymous(port).post("/camunda/api/engine/engine/default/task", "{}");
    assertThat(page.cookies()).isNotEmpty();
    assertThat(login.cookies()).isNotEmpty();
    assertThat(Stream.of(page, login, refused).flatMap(reply -> reply.cookies().stream()))
        .allSatisfy(cookie -> assertThat(cookie.split("(?i)SameSite", -1)).as(cookie).hasSize(2))
        .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task?maxResults=1",
      "/engine-rest/task", "/", "/actuator/health", "/survey/none"})
  @DisplayName("PR-1: who came by HTTPS comes by HTTPS from now on, on every path")
  void httpsStaysHttps(String path) {
    assertThat(Caller.anonymous(port).with("X-Forwarded-Proto", "https").get(path).response().headers()
        .allValues("Strict-Transport-Security")).hasSize(1).first().asString().contains("max-age=31536000");
    assertThat(Caller.anonymous(port).get(path).header("Strict-Transport-Security")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "null"})
  @DisplayName("a request without the token against forgery is refused, and whoever is logged in stays so")
  void forgeryEndsNoSession(String token) {
    Caller junior = Caller.atLogin(port);
    junior.with("Cookie", Caller.cookies(junior.submit("/camunda/api/admin/auth/user/default/login/tasklist",
        "username=junior&password=junior")));
    String session = junior.header("Cookie");
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      Caller forger = Caller.anonymous(port).with("Cookie", session);
      Reply refusal = (token.isEmpty() ? forger : forger.with("X-XSRF-TOKEN", token))
          .send(method, "/camunda/api/engine/engine/default/task/none/claim", "{}", "application/json");
      assertThat(refusal.status()).as(method).isEqualTo(403);
      assertThat(refusal.json().path("message").asText()).contains("load the page again");
    }
    assertThat(Caller.anonymous(port).with("Cookie", session)
        .get("/camunda/api/engine/engine/default/task?maxResults=5").status()).isEqualTo(200);
  }

  private Reply logIn(String login, String password, String application) {
    return Caller.atLogin(port).submit("/camunda/api/admin/auth/user/default/login/" + application,
        "username=" + login + "&password=" + password);
  }
}
