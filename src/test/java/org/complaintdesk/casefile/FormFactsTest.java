package org.complaintdesk.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.casefile.TasklistUser.Answer;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@DisplayName("The facts that a form shows of its case are those of the moment in which it is opened or sent")
class FormFactsTest {

  private static final String CONTACT_NUMBER = "13893112345";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private FormService forms;
  @Autowired
  private TaskService tasks;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient database;
  @Autowired
  private TestRestTemplate rest;

  private String number;
  private String review;

  @BeforeEach
  void aComplaintWaitsForItsReview() {
    Cases.now("2026-09-30 10:00");
    number = cases.received("network.signal", Channel.PHONE, Map.of("callingNumber", "13893167890", "place", "兰州西站"));
    review = cases.task(number, "review-content").getId();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("They are the same for the web applications and for REST, with the customer masked (PR-1)")
  void alikeAtBothEdges() throws IOException {
    String path = "/task/" + review + "/form-variables?deserializeValues=false";

    Answer inTasklist = TasklistUser.loggedIn(port, "junior").gets("/camunda/api/engine/engine/default" + path);
    String overRest = rest.withBasicAuth("junior", "junior").getForObject("/engine-rest" + path, String.class);

    JsonNode shown = facts(inTasklist.json());
    assertThat(facts(new ObjectMapper().readTree(overRest))).isEqualTo(shown);
    assertThat(shown.path("number").asText()).isEqualTo(number);
    assertThat(shown.path("customer").asText()).isEqualTo("李*");
    assertThat(shown.path("types")).isNotEmpty();
    assertThat(inTasklist.text() + overRest).doesNotContain(CONTACT_NUMBER, "13893167890", "李明");
  }

  @Test
  @DisplayName("They are nobody's who may not read the task")
  void onlyForReaders() {
    cases.as("network", () -> assertThatThrownBy(() -> forms.getTaskFormVariables(review, List.of("facts"), false))
        .isInstanceOf(AuthorizationException.class));
  }

  @Test
  @DisplayName("What happened since the task was taken is among them, and no task keeps a copy")
  void live() {
    cases.as("junior", () -> tasks.claim(review, "junior"));
    cases.supplemented(number, "地下车库也没有信号。");

    cases.as("junior", () ->
        assertThat(forms.getTaskFormVariables(review).get("facts")).asString().contains("地下车库也没有信号。"));
    assertThat(tasks.getVariables(review)).doesNotContainKey("facts");
    assertThat(tasks.getVariablesLocal(review))
        .containsOnlyKeys("caseNumber", "customer", "typeLabel", "urgencyLabel");
  }

  @Test
  @DisplayName("A card shows what changed as soon as somebody takes the task")
  void card() {
    assertThat(tasks.getVariableLocal(review, "typeLabel")).asString().startsWith("Network");
    database.sql("update complaint set complaint_type = 'tariff.billing-error' where number = ?").param(number).update();

    cases.as("junior", () -> tasks.claim(review, "junior"));

    assertThat(tasks.getVariablesLocal(review)).containsEntry("caseNumber", number).containsEntry("customer", "李*")
        .hasEntrySatisfying("typeLabel", label -> assertThat(label).asString().startsWith("Tariff"));
  }

  @Test
  @DisplayName("An owner who joined the emergency team after the call is offered, accepted and told by name")
  void optionsOfThisMoment() {
    String urgent = cases.receivedOfOutage(CONTACT_NUMBER, 200);
    assertThat(cases.facts(urgent, "acknowledge-emergency")).contains("石 磊").doesNotContain("周 建宁");
    assertThatThrownBy(() -> acknowledge(urgent, "senior")).isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("(emergencyOwner) offers no such option; choose from: emergency.");

    identity.createMembership("senior", "emergency-team");
    try {
      assertThat(cases.facts(urgent, "acknowledge-emergency")).contains("周 建宁");
      acknowledge(urgent, "senior");
    } finally {
      identity.deleteMembership("senior", "emergency-team");
    }
    assertThat(cases.task(urgent, "restore-service").getAssignee()).isEqualTo("senior");
    assertThat(cases.told(urgent)).contains("Owner: 周 建宁");
  }

  private void acknowledge(String urgent, String owner) {
    cases.complete("emergency", urgent, "acknowledge-emergency",
        Map.of("emergencyOwner", owner, "emergencyScope", "ordinary"));
  }

  /** As a browser gets them: JSON as a text in JSON. */
  private static JsonNode facts(JsonNode variables) {
    try {
      return new ObjectMapper().readTree(variables.path("facts").path("value").asText());
    } catch (IOException noJson) {
      throw new IllegalStateException(noJson);
    }
  }
}
