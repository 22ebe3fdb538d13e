package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Customer;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@DisplayName("The facts that a form shows of its case are those of the moment in which it is opened or sent")
class FormFactsTest extends ReviewInTasklist {

  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;
  @Autowired
  private Complaints complaints;
  @Autowired
  private FilterService filters;
  @Autowired
  private FormService forms;
  @Autowired
  private TaskService tasks;
  @Autowired
  private IdentityService identity;
  @Autowired
  private TestRestTemplate rest;

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
  @DisplayName("What a colleague wrote of the customer is masked wherever it stands, also in the order of the task (PR-1)")
  void maskedInTheOrder() {
    String bill = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(bill);
    agents.drafted(bill, "dept-billing");
    work.complete("senior", bill, "approve-dispatch", Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", List.of("dept-billing"), "crossRegion", false, "instruction", "请致电李明13893167890。"));

    assertThat(work.facts(bill, "accept-order")).contains("\"instruction\":\"请致电李*138****7890。\"")
        .doesNotContain("李明", "13893167890");
  }

  @Test
  @DisplayName("They are nobody's who may not read the task")
  void onlyForReaders() {
    work.as("network", () -> assertThatThrownBy(() -> forms.getTaskFormVariables(review, List.of("facts"), false))
        .isInstanceOf(AuthorizationException.class));
  }

  @Test
  @DisplayName("What happened since the task was taken is among them, and no task keeps a copy")
  void live() {
    work.as("junior", () -> tasks.claim(review, "junior"));
    customer.supplemented(number, "地下车库也没有信号。");

    work.as("junior", () ->
        assertThat(forms.getTaskFormVariables(review).get("facts")).asString().contains("地下车库也没有信号。"));
    assertThat(tasks.getVariables(review)).doesNotContainKey("facts");
    assertThat(tasks.getVariablesLocal(review)).isEmpty();
  }

  @Test
  @DisplayName("A card in a list tells the case as it is, alike in Tasklist and over REST, with the customer masked (PR-1)")
  void card() {
    assertThat(card("junior")).containsEntry("caseNumber", number).containsEntry("customer", "李*")
        .containsOnlyKeys("caseNumber", "customer", "typeLabel", "urgencyLabel")
        .hasEntrySatisfying("typeLabel", label -> assertThat(label).startsWith("Network"));
    meanwhile(() -> complaints.classify(new CaseNumber(number), "tariff.billing-error", null, null, null));

    assertThat(card("junior")).hasEntrySatisfying("typeLabel", label -> assertThat(label).startsWith("Tariff"));
  }

  @Test
  @DisplayName("An owner who joined the emergency team after the call is offered, accepted and told by name")
  void optionsOfThisMoment() {
    String urgent = cases.receivedOfOutage(CONTACT_NUMBER, 200);
    assertThat(work.facts(urgent, "acknowledge-emergency")).contains("石 磊").doesNotContain("周 建宁");
    assertThatThrownBy(() -> acknowledge(urgent, "senior")).isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("(emergencyOwner) offers no such option; choose from: emergency.");

    identity.createMembership("senior", "emergency-team");
    try {
      assertThat(work.facts(urgent, "acknowledge-emergency")).contains("周 建宁");
      acknowledge(urgent, "senior");
    } finally {
      identity.deleteMembership("senior", "emergency-team");
    }
    assertThat(work.task(urgent, "restore-service").getAssignee()).isEqualTo("senior");
    assertThat(cases.told(urgent)).contains("Owner: 周 建宁");
  }

  /** The card of the review in the list of the group, the same at both edges. */
  private Map<String, String> card(String person) {
    String filter = filters.createFilterQuery().filterNameLike("My groups' tasks%").singleResult().getId();
    String query = "{\"processInstanceBusinessKey\": \"" + number + "\"}";
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setAccept(List.of(MediaType.parseMediaType("application/hal+json")));

    Map<String, String> shown = columns(TasklistUser.loggedIn(port, person).lists(filter, query).json());
    assertThat(columns(rest.withBasicAuth(person, person).postForObject(
        "/engine-rest/filter/" + filter + "/list", new HttpEntity<>(query, headers), JsonNode.class))).isEqualTo(shown);
    return shown;
  }

  private static Map<String, String> columns(JsonNode list) {
    Map<String, String> columns = new HashMap<>();
    list.at("/_embedded/task/0/_embedded/variable").forEach(variable ->
        columns.put(variable.path("name").asText(), variable.path("value").asText()));
    return columns;
  }

  private void acknowledge(String urgent, String owner) {
    work.complete("emergency", urgent, "acknowledge-emergency",
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
