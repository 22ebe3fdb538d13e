package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Agents;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What came in while a form was open is not passed over when the form is sent")
class ChangedMeanwhileTest extends ReviewInTasklist {

  /** The review accepts a mistake in the bill; what it says of the period is put in. */
  private static final String ACCEPTED = """
      {"outcome": {"value": "accept"}, "complaintType": {"value": "tariff.billing-error"},
       "impact": {"value": "inconvenience"}, "affectedCustomers": {"value": 1}, "consequence": {"value": "none"},
       "billPeriod": {"value": %s}, "disputedAmount": {"value": "20"}}
      """;

  @Autowired
  private Agents agents;
  @Autowired
  private Complaints complaints;

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
    assertThat(inChinese.message()).contains("“账期”（billPeriod）已不再需要填写，因为打开表单后案件有了变化。");
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

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.message()).contains("This task is no longer open: somebody else has completed it");
    assertThat(cases.details(bill)).containsEntry("billPeriod", "2026-08");
  }

  private String aMistakeInTheBill() {
    return cases.received("tariff.billing-error");
  }
}
