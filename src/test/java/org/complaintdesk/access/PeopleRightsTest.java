package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("PR-1: what people may see of each other and change about themselves")
class PeopleRightsTest {

  private static final String SOME = "&maxResults=50";

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;

  @AfterEach
  void theVisitorIsGone() {
    identity.deleteUser("visitor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "network", "analyst", "api"})
  void peopleSeeThemselvesAndNobodyElse(String login) {
    Caller person = Caller.person(port, login);

    assertThat(person.get("/engine-rest/user?" + SOME).values("id")).containsExactly(login);
    assertThat(person.get("/engine-rest/user/" + login + "/profile").status()).isEqualTo(200);
    assertThat(person.get("/engine-rest/user/admin/profile").status()).isIn(403, 404);
    assertThat(person.get("/engine-rest/identity/groups?userId=admin").body()).doesNotContain("camunda-admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"management", "manager"})
  void whoSupervisesKnowsTheHoldersOfTasksByName(String login) {
    Caller person = Caller.person(port, login);

    assertThat(person.get("/engine-rest/user/network/profile").json().get("lastName").asText()).isEqualTo("海涛");
    assertThat(person.get("/engine-rest/group/dept-network").json().get("name").asText())
        .startsWith("Network department");
    assertThat(person.get("/engine-rest/task/report/candidate-group-count").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior", "network", "management", "manager", "analyst", "api"})
  void nobodyChangesPeopleOrRights(String login) {
    Caller person = Caller.person(port, login);

    assertThat(person.put("/engine-rest/user/admin/profile", "{\"id\": \"admin\", \"lastName\": \"x\"}").status())
        .isIn(403, 404);
    assertThat(person.delete("/engine-rest/user/" + login).status()).isEqualTo(403);
    assertThat(person.post("/engine-rest/user/create",
        "{\"profile\": {\"id\": \"visitor\"}, \"credentials\": {\"password\": \"visitor\"}}").status()).isEqualTo(403);
    assertThat(person.put("/engine-rest/group/camunda-admin/members/" + login, "").status()).isEqualTo(403);
    assertThat(person.post("/engine-rest/authorization/create", """
        {"type": 1, "permissions": ["ALL"], "userId": "%s", "resourceType": 6, "resourceId": "*"}
        """.formatted(login)).status()).isEqualTo(403);
    assertThat(person.get("/engine-rest/authorization?" + SOME).body()).isEqualTo("[]");
    assertThat(person.post("/engine-rest/filter/create",
        "{\"resourceType\": \"Task\", \"name\": \"own\", \"query\": {}, \"properties\": {}}").status())
        .isEqualTo(403);
  }

  @Test
  void aPersonChangesTheOwnPasswordOnly() {
    User visitor = identity.newUser("visitor");
    visitor.setPassword("first-password");
    identity.saveUser(visitor);
    Caller person = Caller.person(port, "visitor", "first-password");
    String change = "{\"password\": \"second-password\", \"authenticatedUserPassword\": \"first-password\"}";

    assertThat(person.put("/engine-rest/user/junior/credentials", change).status()).isIn(403, 404);
    assertThat(person.put("/engine-rest/user/visitor/credentials", change).status()).isEqualTo(204);
    assertThat(identity.checkPassword("visitor", "second-password")).isTrue();
    assertThat(identity.checkPassword("junior", "junior")).isTrue();
  }
}
