package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("Queries over the engine's interface")
class BoundedQueryTest {

  @LocalServerPort
  private int port;

  @Test
  @DisplayName("are bounded by the desk when they name no maximum, so that Cockpit's own lists work")
  void boundedByTheDesk() {
    Caller manager = Caller.person(port, "manager");

    assertThat(manager.get("/engine-rest/process-definition").status()).isEqualTo(200);
    assertThat(manager.get("/engine-rest/process-definition?key=complaint-handling").status()).isEqualTo(200);
    assertThat(manager.post("/engine-rest/task", "{}").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("keep the maximum they name, and one beyond the desk's is refused")
  void namedMaximum() {
    Caller manager = Caller.person(port, "manager");

    assertThat(manager.get("/engine-rest/process-definition?maxResults=1").json()).hasSize(1);
    assertThat(manager.get("/engine-rest/process-definition?maxResults=10001").status()).isEqualTo(400);
  }
}
