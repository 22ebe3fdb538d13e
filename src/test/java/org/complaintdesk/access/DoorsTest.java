package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("PR-1: only who should comes in")
class DoorsTest {

  private static final String TICKETS = "/tmf-api/troubleTicket/v5/troubleTicket";
  private static final String TICKET = """
      {"@type": "TroubleTicket", "ticketType": "complaint", "severity": "Major", "description": "每晚通话断续。"}""";

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  @Autowired
  private RepositoryService repository;

  @AfterEach
  void forgetTheStranger() {
    ClockUtil.reset();
    identity.deleteUser("visitor");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/engine-rest", "/engine-rest/", "/engine-rest/engine", "/engine-rest/engine/",
      "/engine-rest/engine/default/task",
      "/engine-rest/task", "/engine-rest/task/", "/engine-rest/version", "/engine-rest/openapi.json",
      TICKETS, TICKETS + "/", "/tmf-api", "/tmf-api/troubleTicket/v5/hub", "/imports",
      "/imports/1", "/actuator/prometheus", "/v3/api-docs", "/v3/api-docs/swagger-config", "/v3/api-docs.yaml",
      "/swagger-ui/index.html"})
  void aStrangerIsAskedForALogin(String path) {
    Reply reply = Caller.anonymous(port).get(path);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Complaint Desk\", charset=\"UTF-8\"");
    assertThat(reply.cookies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/engine-rest/..;/engine-rest/task", "/..;/engine-rest/task", "//engine-rest/task", "/engine-rest//task",
      "/engine-rest;x=1/task", "/engine-rest%2Ftask", "/engine-rest/%2e%2e/engine-rest/task",
      "/camunda/../engine-rest/task", "/camunda/..;/engine-rest/task", "/camunda/%2e%2e/engine-rest/task",
      "/camunda/..%2Fengine-rest/task", "/camunda//../engine-rest/task", "/actuator/health/../prometheus",
      "/actuator/health/..;/prometheus", "/ENGINE-REST/task", "/engine-rest%00/task", "/./engine-rest/task",
      "/%65ngine-rest/task"})
  void aStrangerFindsNoWayAround(String path) {
    Reply reply = Caller.anonymous(port).get(path);
    assertThat(reply.status()).isBetween(400, 404);
    assertThat(reply.body()).doesNotContain("Exception", "\"id\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void aStrangerIsRefusedWhateverTheMethod(String method) {
    assertThat(Caller.anonymous(port).send(method, "/engine-rest/task", "", "application/json").status())
        .isEqualTo(401);
    assertThat(Caller.anonymous(port).send(method, "/nothing-here", "", "application/json").status()).isEqualTo(403);
  }

  @Test
  void aStrangerCannotDeploy() {
    assertThat(Caller.anonymous(port).deploy("stranger.bpmn", Probe.PROCESS).status()).isEqualTo(401);
    assertThat(repository.createDeploymentQuery().deploymentName("access-test").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/h2-console", "/h2-console/", "/error", "/actuator", "/actuator/env", "/actuator/heapdump", "/swagger-ui.html",
      "/webjars/camunda/", "/api", "/index.html", "/favicon.ico", "/camundax", "/login"})
  void everythingElseIsShutAlsoForAdministrators(String path) {
    for (Caller caller : new Caller[] {Caller.anonymous(port), Caller.person(port, "admin")}) {
      Reply reply = caller.get(path);
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void aPageOfAnotherSiteChangesNothingWithTheRightsOfWhoLooksAtIt(String site) {
    long tickets = Caller.person(port, "admin").get(TICKETS + "?limit=1").total();
    Reply refusal = Caller.person(port, "admin").with("Sec-Fetch-Site", site).post(TICKETS, TICKET);
    assertThat(refusal.status()).isEqualTo(403);
    assertThat(Caller.person(port, "analyst").with("Sec-Fetch-Site", site).deploy("x.bpmn", Probe.PROCESS).status())
        .isEqualTo(403);
    assertThat(Caller.person(port, "admin").get(TICKETS + "?limit=1").total()).isEqualTo(tickets);
    assertThat(Caller.person(port, "admin").with("Sec-Fetch-Site", "same-origin").post(TICKETS, "{}").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "billing", "api"})
  void whatTheInterfacesTakeMayBeReadByEveryUser(String login) {
    for (String path : new String[] {"/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui/index.html"}) {
      assertThat(Caller.person(port, login).get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void healthIsOpenAndSaysNothingMore() {
    for (String path : new String[] {"/actuator/health", "/actuator/health/"}) {
      assertThat(Caller.anonymous(port).get(path).body()).doesNotContain("components", "jdbc");
    }
    assertThat(Caller.anonymous(port).get("/actuator/health").status()).isEqualTo(200);
  }

  @Test
  void theRootLeadsToTheWebApplications() {
    Reply reply = Caller.anonymous(port).get("/");
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("Location")).endsWith("/camunda/app/");
    assertThat(Caller.anonymous(port).post("/", "{}").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "senior", "clerk", "voicemail", "line", "management", "api", "admin"})
  void ticketsAreForAgentsComplaintManagementApiClientsAndAdministrators(String login) {
    assertThat(Caller.person(port, login).get(TICKETS + "?limit=1").status()).isNotIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"knowledge", "network", "billing", "service", "equipment", "valueadded", "escalation",
      "emergency", "legal", "analyst"})
  void ticketsAreForNobodyElse(String login) {
    assertThat(Caller.person(port, login).get(TICKETS).status()).isEqualTo(403);
    assertThat(Caller.person(port, login).post(TICKETS, "{}").status()).isEqualTo(403);
  }

  @Test
  void managersReadTicketsAndChangeNone() {
    Caller manager = Caller.person(port, "manager");
    assertThat(manager.get(TICKETS + "?limit=1").status()).isNotIn(401, 403);
    assertThat(manager.post(TICKETS, TICKET).status()).isEqualTo(403);
    for (String method : new String[] {"PATCH", "PUT", "DELETE"}) {
      assertThat(manager.send(method, TICKETS + "/C20261112-000001", "{}", "application/json").status()).isEqualTo(403);
    }
  }

  @Test
  void importsAreForComplaintManagementAndAdministrators() {
    assertThat(Caller.person(port, "management").get("/imports/none").status()).isEqualTo(404);
    assertThat(Caller.person(port, "admin").get("/imports/none").status()).isEqualTo(404);
    assertThat(Caller.person(port, "senior").get("/imports/none").status()).isEqualTo(403);
    assertThat(Caller.person(port, "api").post("/imports", "{}").status()).isEqualTo(403);
  }

  @Test
  void measurementsAreForAdministrators() {
    assertThat(Caller.person(port, "admin").get("/actuator/prometheus").status()).isNotIn(401, 403);
    assertThat(Caller.person(port, "manager").get("/actuator/prometheus").status()).isEqualTo(403);
  }

  @Test
  void aRefusalIsExplainedInTheLanguageOfTheCaller() {
    JsonNode english = Caller.anonymous(port).get(TICKETS).json();
    assertThat(english.get("code").asText()).isEqualTo("unauthorized");
    assertThat(english.get("reason").asText()).isEqualTo("Login needed");
    assertThat(english.get("status").asText()).isEqualTo("401");

    JsonNode chinese = Caller.anonymous(port).with("Accept-Language", "zh-CN,en;q=0.5").get(TICKETS).json();
    assertThat(chinese.get("reason").asText()).isEqualTo("需要登录");

    Reply refused = Caller.person(port, "network").with("Accept-Language", "zh").get(TICKETS);
    assertThat(refused.json().get("message").asText()).contains("用户组");
    assertThat(refused.header("Content-Language")).isEqualTo("zh-CN");
    assertThat(refused.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void aWrongPasswordIsRefusedAndRepeatedTriesAreSlowedDown() {
    aVisitorWithPassword("right-password");
    ClockUtil.setCurrentTime(new Date());

    assertThat(Caller.person(port, "visitor", "wrong").get("/engine-rest/task").status()).isEqualTo(401);
    assertThat(Caller.person(port, "visitor", "right-password").get("/engine-rest/task").status())
        .as("locked for some seconds after a wrong try").isEqualTo(401);

    ClockUtil.offset(60_000L);
    assertThat(Caller.person(port, "visitor", "right-password").get("/engine-rest/task/count").status()).isEqualTo(200);
    assertThat(Caller.person(port, "visitor", "").get("/engine-rest/task").status()).isEqualTo(401);
    assertThat(Caller.person(port, "nobody", "nobody").get("/engine-rest/task").status()).isEqualTo(401);
  }

  @Test
  void oneCallerLeavesNothingBehindForTheNext() {
    assertThat(Caller.person(port, "admin").get("/engine-rest/user?maxResults=50").values("id")).hasSizeGreaterThan(1);
    Caller junior = Caller.person(port, "junior");
    for (int call = 0; call < 5; call++) {
      assertThat(junior.get("/engine-rest/user?maxResults=50").values("id")).containsExactly("junior");
    }
    assertThat(identity.getCurrentAuthentication()).isNull();
  }

  private void aVisitorWithPassword(String password) {
    User visitor = identity.newUser("visitor");
    visitor.setPassword(password);
    identity.saveUser(visitor);
  }
}
