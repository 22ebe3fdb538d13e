package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@ClockAt("2026-11-12 10:00")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What the desk itself cannot do is told without words and statements (PR-1)")
class OwnFailureTest {

  /** What nobody may find in an answer or in the log. */
  private static final String WORDS = "LIMING-SAID-THIS";

  /** A model in which a step of the desk comes at the wrong time. */
  private static final String OWN_FAILURE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   id="own-failure-definitions" targetNamespace="http://complaintdesk.org/test">
        <process id="own-failure" name="Own failure" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="start"/>
          <sequenceFlow id="to-step" sourceRef="start" targetRef="step"/>
          <serviceTask id="step" name="Conclude" camunda:delegateExpression="${concludeAttachment}"/>
        </process>
      </definitions>
      """;

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private RepositoryService repository;

  @AfterEach
  void removeTheModel() {
    repository.createDeploymentQuery().deploymentName("access-test").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  @DisplayName("a failure of the desk itself tells neither words nor statements, and the log says where it was")
  void ownFailure(CapturedOutput log) {
    String number = cases.received("network.signal");
    assertThat(Caller.person(port, "analyst").deploy("own-failure.bpmn", OWN_FAILURE).status()).isEqualTo(200);

    Reply reply = Caller.person(port, "admin").post("/engine-rest/process-definition/key/own-failure/start",
        "{\"businessKey\": \"" + number + "\", \"variables\": {\"words\": {\"value\": \"" + WORDS + "\"}}}");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.json().path("message").asText()).startsWith("The desk could not do this");
    assertThat(reply.body()).doesNotContain(WORDS).doesNotContainIgnoringCase("SQL").doesNotContainIgnoringCase("insert");
    assertThat(log.getAll()).doesNotContain(WORDS).doesNotContainIgnoringCase("insert into").doesNotContain("###");
    assertThat(log).contains("ERROR [" + number + "]", "\tat org.complaintdesk.incident.");
  }
}
