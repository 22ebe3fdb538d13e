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
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@DisplayName("The facts that a form shows of its case are those of the moment in which it is opened or sent")
@ClockAt("2026-09-30 10:00")
class FormFactsTest {

  private static final String CONTACT_NUMBER = "13893112345";

  /** The review accepts a mistake in the bill; what it says of the period is put in. */
  private static final String ACCEPTED = """
      {"outcome": {"value": "accept"}, "complaintType": {"value": "tariff.billing-error"},
       "impact": {"value": "inconvenience"}, "affectedCustomers": {"value": 1}, "consequence": {"value": "none"},
       "billPeriod": {"value": %s}, "disputedAmount": {"value": "20"}}
      """;

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;
  @Autowired
  private Work work;
  @Autowired
  private Complaints complaints;
  @Autowired
  private PlatformTransactionManager transactions;
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

  private String number;
  private String review;

  @BeforeEach
  void aComplaintWaitsForItsReview() {
    number = cases.received("network.signal", Channel.PHONE, Map.of("callingNumber", "13893167890", "place", "兰州西站"));
    review = work.task(number, "review-content").getId();
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
  @DisplayName("What a colleague wrote of the customer is masked wherever it stands, also in the order of the task (PR-1)")
  void maskedInTheOrder() {
    String bill = aMistakeInTheBill();
    agents.reviewedAndAccepted(bill);
    agents.drafted(bill, "dept-billing");
    work.complete("senior", bill, "approve-dispatch", Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", List.of("dept-billing"), "instruction", "请致电李明13893167890。"));

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

  @Test
  @DisplayName("A detail that came in while its form was open is not passed over: completing says so, and nothing changes")
  void detailCameIn() {
    String bill = aMistakeInTheBill();
    String task = work.task(bill, "review-content").getId();
    meanwhile(() -> complaints.addDetails(new CaseNumber(bill), Map.of("billPeriod", "2026-08")));
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    List<String> before = cases.story(bill);

    Answer refused = junior.completes(task, ACCEPTED.formatted("\"2026-09\""));
    Answer inChinese = junior.reading("zh-CN").completes(task, ACCEPTED.formatted("\"2026-09\""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("The field \"Bill period\" (billPeriod) is no longer asked, because the case has "
        + "changed since the form was opened.", "open the form again");
    assertThat(inChinese.message()).contains("“Bill period”（billPeriod）已不再需要填写，因为打开表单后案件有了变化。");
    assertThat(work.openTasks(bill)).containsExactly("review-content");
    assertThat(cases.story(bill)).isEqualTo(before);
    assertThat(cases.details(bill)).containsOnly(Map.entry("billPeriod", "2026-08"));
  }

  @ParameterizedTest(name = "bill period: {0}")
  @ValueSource(strings = {"\"2026-08\"", "\" 2026-08 \"", "\"\"", "null"})
  @DisplayName("Completing goes on where the same came in as was typed, or where nothing was typed")
  void nothingIsLost(String typed) {
    String bill = aMistakeInTheBill();
    meanwhile(() -> complaints.addDetails(new CaseNumber(bill), Map.of("billPeriod", "2026-08")));

    Answer done = TasklistUser.loggedIn(port, "junior")
        .completes(work.task(bill, "review-content").getId(), ACCEPTED.formatted(typed));

    assertThat(done.status()).isEqualTo(204);
    assertThat(cases.details(bill)).containsOnly(Map.entry("billPeriod", "2026-08"), Map.entry("disputedAmount", "20"));
  }

  @Test
  @DisplayName("What a form would not have asked is left out where nothing has changed: a program may send it all the same")
  void superfluousDetail() {
    String bill = aMistakeInTheBill();
    String before = cases.complaint(bill).complainant().contactNumber();

    Answer done = TasklistUser.loggedIn(port, "junior").completes(work.task(bill, "review-content").getId(),
        ACCEPTED.formatted("\"2026-09\"")
            .replace("\"disputedAmount\"", "\"contactNumber\": {\"value\": \"13800000000\"}, \"disputedAmount\""));

    assertThat(done.status()).isEqualTo(204);
    assertThat(cases.complaint(bill).complainant().contactNumber()).isEqualTo(before);
  }

  @Test
  @DisplayName("A number that reached the case while its form was open is compared as it is dialled, and told to nobody")
  void numberCameIn() {
    String quiet = cases.receivedWithNothingButTheMatter();
    meanwhile(() -> complaints.correctContact(new CaseNumber(quiet), null, "13919876543", null, null));
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "accept", "complaintType", "other.other",
        "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none", "contactNumber", "13800000000"));

    assertThatThrownBy(() -> work.complete("junior", quiet, "review-content", form))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("(contactNumber) is no longer asked").message().doesNotContain("139", "138");
    form.put("contactNumber", "139 1987-6543");
    work.complete("junior", quiet, "review-content", form);
    assertThat(cases.complaint(quiet).complainant().contactNumber()).isEqualTo("13919876543");
  }

  @Test
  @DisplayName("What the person's own answers hide is left out as before")
  void hiddenByTheAnswers() {
    String bill = aMistakeInTheBill();
    meanwhile(() -> complaints.addDetails(new CaseNumber(bill), Map.of("billPeriod", "2026-08")));

    work.complete("junior", bill, "review-content",
        Map.of("outcome", "ask", "question", "哪个月的账单？", "billPeriod", "2026-09"));

    assertThat(cases.details(bill)).containsOnly(Map.entry("billPeriod", "2026-08"));
  }

  @Test
  @DisplayName("Of two people who finish the same task the second is told that the task is no longer there")
  void finishedBySomebodyElse() {
    String bill = aMistakeInTheBill();
    String task = work.task(bill, "review-content").getId();
    TasklistUser second = TasklistUser.loggedIn(port, "junior");
    agents.reviewedAndAccepted(bill);

    Answer refused = second.completes(task, ACCEPTED.formatted("\"2026-09\""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("This task is no longer open: somebody else has completed it");
    assertThat(cases.details(bill)).containsEntry("billPeriod", "2026-10");
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

  private void meanwhile(Runnable change) {
    DeskClock.now("2026-11-12 10:05");
    new TransactionTemplate(transactions).executeWithoutResult(status -> change.run());
  }

  private String aMistakeInTheBill() {
    return cases.received("tariff.billing-error");
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
