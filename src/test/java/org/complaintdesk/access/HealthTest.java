package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("The health of the desk")
class HealthTest {

  @LocalServerPort
  private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
  @DisplayName("is told to anybody, and what it is made of to nobody but administrators")
  void whatAnybodyIsTold(String path) {
    for (Caller caller : new Caller[] {Caller.anonymous(port), Caller.person(port, "manager")}) {
      Reply reply = caller.get(path);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().path("status").asText()).isEqualTo("UP");
      assertThat(reply.json().has("components")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health/db", "/actuator/health/readiness/db", "/actuator/sbom"})
  @DisplayName("keeps its parts from strangers one by one, too")
  void partsAreShut(String path) {
    assertThat(Caller.anonymous(port).get(path).status()).isBetween(401, 404);
  }

  @Test
  @DisplayName("tells administrators of database, disk, jobs and mail; mail does not decide whether the desk is ready")
  void whatAdministratorsAreTold() {
    JsonNode all = Caller.person(port, "admin").get("/actuator/health").json().path("components");
    assertThat(all.fieldNames()).toIterable().contains("db", "diskSpace", "jobExecutor", "mail");
    assertThat(all.path("db").path("status").asText()).isEqualTo("UP");
    assertThat(all.path("mail").path("status").asText()).isEqualTo("UNKNOWN");

    JsonNode readiness = Caller.person(port, "admin").get("/actuator/health/readiness").json().path("components");
    assertThat(readiness.fieldNames()).toIterable()
        .containsExactlyInAnyOrder("db", "diskSpace", "jobExecutor", "readinessState");
    JsonNode liveness = Caller.person(port, "admin").get("/actuator/health/liveness").json().path("components");
    assertThat(liveness.fieldNames()).toIterable().containsExactlyInAnyOrder("jobExecutor", "livenessState");
  }
}
