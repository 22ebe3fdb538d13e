package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineExplanation;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@ClockAt("2026-11-12 10:00")
@DisplayName("IN-10: what an analyst words in both languages and deploys is read in both, without a restart")
class AnalystsWordsTest {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final String HANDLING = "processes/complaint-handling.bpmn";
  private static final String FORM = "processes/forms/settle-or-draft.form";
  private static final String TABLE = "decisions/complaint-deadlines.dmn";
  private static final String NAME = "name=\"Settle or draft dispatch\"";
  private static final String FIELDS = """
      "components": [
          {"type": "radio", "id": "mood", "key": "mood", "label": "Mood of the customer",
           "values": [{"label": "Calm so far", "value": "calm"}, {"label": "Upset", "value": "upset"}],
           "properties": {"zh": "客户情绪", "zh.option.calm": "目前平静"}},
          {"type": "textfield", "id": "colleagues", "key": "colleagues", "label": "Note for colleagues"},
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
  private Deadlines deadlines;
  @Autowired
  private DeadlineExplanation explanation;
  @Autowired
  private RepositoryService repository;

  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void takeBack() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @Test
  @DisplayName("a renamed task, a new field and its options: at work, and in the case file afterwards")
  void taskAndFields() throws IOException {
    taskNamed("Settle or hand on", "当场解决或移交他人");
    deploy(FORM, Map.of("\"components\": [", FIELDS));
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);

    String task = work.task(number, "settle-or-draft").getId();
    assertThat(reading("zh-CN").get("/engine-rest/task/" + task).json().path("name").asText()).isEqualTo("当场解决或移交他人");
    assertThat(reading("en").get("/engine-rest/task/" + task).json().path("name").asText()).isEqualTo("Settle or hand on");
    assertThat(labels("zh-CN", task)).contains("客户情绪", "目前平静", "Upset", "Note for colleagues");
    assertThat(labels("en", task)).contains("Mood of the customer", "Calm so far", "Upset", "Note for colleagues");

    work.complete("junior", number, "settle-or-draft", Map.of("outcome", "hand-over", "attribution", "company",
        "mood", "calm", "colleagues", "周五再联系"));
    assertThat(told(number, CHINESE)).contains("当场解决或移交他人", "客户情绪：目前平静", "Note for colleagues：周五再联系", "审核内容")
        .doesNotContain("Settle or hand on", "Mood", "Calm so far");
    assertThat(told(number, Locale.ENGLISH)).contains("Settle or hand on", "Mood of the customer: Calm so far",
        "Note for colleagues: 周五再联系", "Review content");
    customer.withdraws(number, "误投诉。");
  }

  @Test
  @DisplayName("the next version words it better: cases on record are told so too, and still when the task is renamed")
  void nextVersion() throws IOException {
    taskNamed("Settle or pass on", "当场解决或转交");
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);
    assertThat(told(number, CHINESE)).contains("“当场解决或转交”").doesNotContain("“当场解决或转他人办理”");

    taskNamed("Settle or pass on", "当场解决或转他人办理");
    assertThat(told(number, CHINESE)).contains("“当场解决或转他人办理”").doesNotContain("“当场解决或转交”");

    taskNamed("Settle or give away", "当场解决或让出");
    assertThat(told(number, CHINESE)).contains("“当场解决或转他人办理”").doesNotContain("让出");
    assertThat(told(number, Locale.ENGLISH)).contains("Settle or pass on").doesNotContain("give away");
    customer.withdraws(number, "误投诉。");
  }

  @Test
  @DisplayName("the annotation of a rule, where a deadline is explained (DL-8); a reader who has no Chinese of it gets it whole")
  void ruleOfDeadline() throws IOException {
    String shipped = "<description>Billing and tariff: 2 business days (DL-1). · 计费与资费：2 个工作日。</description>";
    deploy(TABLE, Map.of(shipped, "<description>Bills in the rush: two days. · 账单高峰期：两天。</description>"));
    String number = cases.received("tariff.billing-error");
    assertThat(explained(number, CHINESE)).contains("账单高峰期：两天。").doesNotContain("Bills in the rush", " · ");
    assertThat(explained(number, Locale.ENGLISH)).contains("Bills in the rush: two days.").doesNotContain("账单", " · ");

    deploy(TABLE, Map.of(shipped, "<description>Bills after the rush.</description>"));
    String next = cases.received("tariff.billing-error");
    assertThat(explained(next, CHINESE)).contains("Bills after the rush.");
    customer.withdraws(number, "误投诉。");
    customer.withdraws(next, "误投诉。");
  }

  private void taskNamed(String english, String chinese) throws IOException {
    deploy(HANDLING, Map.of(NAME, "name=\"" + english + "\"",
        "value=\"当场解决或起草派单\"", "value=\"" + chinese + "\""));
  }

  private void deploy(String file, Map<String, String> changes) throws IOException {
    String model = Files.readString(Path.of(file));
    for (Map.Entry<String, String> change : changes.entrySet()) {
      assertThat(model).contains(change.getKey());
      model = model.replaceFirst(Pattern.quote(change.getKey()),
          Matcher.quoteReplacement(change.getValue()));
    }
    Reply deployed = Caller.person(port, "analyst").deploy(Path.of(file).getFileName().toString(), model);
    assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
    deployments.add(deployed.json().get("id").asText());
  }

  private Caller reading(String language) {
    return Caller.person(port, "junior").with("Accept-Language", language);
  }

  private List<String> labels(String language, String task) {
    JsonNode form = reading(language).get("/engine-rest/task/" + task + "/deployed-form").json();
    return form.findValuesAsText("label");
  }

  private String told(String number, Locale language) {
    return String.join("\n", cases.told(number, language));
  }

  private String explained(String number, Locale language) {
    return deadlines.of(new CaseNumber(number)).stream()
        .map(deadline -> explanation.rules(deadline, language).toString()).collect(Collectors.joining());
  }
}
