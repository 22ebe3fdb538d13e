package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.type.ComplaintType;
import org.complaintdesk.complaint.type.ComplaintTypes;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.TableFaultException;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.support.EditedTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A table that cannot answer in a running case: no work is lost, and whoever works is told")
class FaultyTablesOnTheWayTest extends Scenario {

  @Autowired
  private EditedTables tables;
  @Autowired
  private ComplaintTypes types;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private ManagementService management;

  @AfterEach
  void takeBack() {
    tables.takenBack();
  }

  @Test
  @DisplayName("a person who completes a task is told table and fault, nothing is done, and the task is there still")
  void completion() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    tables.deployedWith("frontline-authority", "[a-z-]+-then-allowed", "1 +");

    assertThatThrownBy(() -> agents.settledByJunior(number, 10)).isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("frontline-authority").hasMessageContaining("keep what you wrote");

    assertOpen(number, "settle-or-draft");
    assertThat(cases.told(number)).doesNotContain("Settled");
    tables.takenBack();
    agents.settledByJunior(number, 10);
    assertThat(cases.told(number)).contains("Settled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "5 days", "P3", "P"})
  @DisplayName("a length of time that no timer takes is a fault of the table that says it (DL-6)")
  void lengths(String length) {
    String number = cases.received("tariff.billing-error");
    tables.deployedWith("waiting-policy", "[a-z-]+-then-wait-for", "\"" + length + "\"");

    assertThatThrownBy(() -> agents.customerAsked(number, "请补充账单月份。"))
        .isInstanceOf(FormFieldValidationException.class).hasMessageContaining("waiting-policy");

    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("a chase is kept although nobody can say how far it moves the case up (RS-3)")
  void chase() {
    String number = cases.received("tariff.billing-error");
    int before = work.task(number, "review-content").getPriority();
    tables.deployedAsExpression("chase-priority", "chase-priority", "10");

    handling.chase(new CaseNumber(number), "请尽快处理。", true);

    assertThat(cases.told(number)).contains("请尽快处理。").contains("The case goes on without it");
    assertThat(work.task(number, "review-content").getPriority()).isEqualTo(before);
    assertThat(tables.incidents(number)).singleElement().asString().startsWith("Table chase-priority");
    tables.takenBack();
    tables.takenUpAgain(number);
    assertThat(tables.incidents(number)).isEmpty();
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("what a customer asks for and no table can decide is refused, and can be asked for again (ES-1)")
  void escalationRequest() {
    String number = cases.received("tariff.billing-error");
    tables.deployedWith("escalation-conditions", "expression-[a-z-]+", "(");

    assertThatThrownBy(() -> handling.requestEscalation(new CaseNumber(number), "客户要求升级。", true))
        .isInstanceOf(TableFaultException.class).hasMessageContaining("escalation-conditions");

    assertThat(cases.story(number)).doesNotContain("escalation-demanded");
    tables.takenBack();
    handling.requestEscalation(new CaseNumber(number), "客户要求升级。", true);
    assertOpen(number, "judge-escalation");
  }

  @Test
  @DisplayName("reminders that could not be planned are given once they can be (DL-7)")
  void reminders() {
    tables.deployedWith("reminder-policy", "[a-z0-9-]+-then-at-share", "\"soon\"");
    String number = cases.received("network.signal");

    assertOpen(number, "review-content");
    assertThat(tables.incidents(number)).singleElement().asString().startsWith("Table reminder-policy");
    tables.takenBack();
    tables.takenUpAgain(number);
    clock.watchedUntil(number, "2026-11-12 15:30");

    assertThat(cases.story(number)).anyMatch(entry -> entry.startsWith("reminder"));
    assertThat(tables.incidents(number)).isEmpty();
  }

  @Test
  @DisplayName("a notice whose text cannot be read is not sent, and an incident says why (NG-2)")
  void notices() {
    tables.deployedAsExpression("notice-texts", "notice-texts", "\"Hello\"");
    String number = cases.receivedByEmail("network.signal", "li.ming@example.com", "en");

    assertOpen(number, "review-content");
    assertThat(cases.told(number)).contains("was not sent");
    assertThat(tables.incidents(number)).singleElement().asString().startsWith("Table notice-texts");
  }

  @Test
  @DisplayName("whether it is an emergency is asked again when the table can say so (DX-5)")
  void emergencyCall() {
    tables.deployedWith("emergency-call", "[a-z-]+-then-emergency", "\"yes\"");
    String number = cases.receivedOfOutage("13893110078", 500);

    assertOpen(number, "review-content");
    assertThat(tables.incidents(number)).singleElement().asString().startsWith("Table emergency-call");
    assertThatThrownBy(() -> tables.resumed(number)).hasMessageContaining("emergency-call");
    tables.takenBack();
    tables.takenUpAgain(number);

    assertOpen(number, "acknowledge-emergency", "review-content");
    assertThat(tables.incidents(number)).isEmpty();
  }

  @Test
  @DisplayName("a late case that no table can judge is an incident of its own, and escalated when it can be (ES-1 d)")
  void lateCase() {
    String number = cases.received("network.signal");
    tables.deployedWith("escalation-conditions", "[a-z-]+-then-reason", "(");

    assertThatThrownBy(() -> clock.watchedUntil(number, "2026-11-18 09:00"))
        .hasMessageContaining("escalation-conditions");

    tables.takenBack();
    clock.watchedUntil(number, "2026-11-18 09:00");
    assertOpen(number, "call-customer", "judge-escalation");
  }

  @Test
  @DisplayName("one row may stand for several types, or for all that begin alike (CL-2)")
  void rowsOfSeveralTypes() {
    tables.deployed("complaint-category", table -> table
        .replaceFirst("<text>\"network.signal\"</text>", "<text>\"network.signal\", \"network.roaming\"</text>")
        .replaceFirst("<text>\"network.speed\"</text>", "<text>starts with(?, \"network.speed\")</text>"));

    assertThat(types.all()).extracting(ComplaintType::id)
        .contains("network.signal", "network.roaming", "network.speed", "other.other").doesNotHaveDuplicates();
    assertThat(types.label("network.roaming")).isEqualTo(
        "Network: weak or no signal (network.roaming) · 网络：信号弱或无信号 (network.roaming)");
    assertThat(types.label("network.speed")).isEqualTo("Network: slow data connection · 网络：上网速度慢");
    assertThat(List.of("network.roaming", "network.speed.5g", "network.signal")).noneMatch(types::refuses);
    assertThat(List.of("network.sig", "\"network.signal\", \"network.roaming\"", "")).allMatch(types::refuses);
    String number = cases.received("network.speed.5g");
    assertThat(cases.complaint(number).matter().category()).contains("network");
  }

  @Test
  @DisplayName("where the table of types cannot be read no type is refused, and agents choose from those known before")
  void unreadableTypes() {
    tables.deployedAsExpression("complaint-category", "complaint-category", "42");

    assertThat(types.refuses("network.satellite")).isFalse();
    assertThat(types.all()).extracting(ComplaintType::id).contains("network.signal", "other.other");
    assertThat(types.label("network.signal")).isEqualTo("Network: weak or no signal · 网络：信号弱或无信号");
    tables.takenBack();
    assertThat(types.refuses("network.satellite")).isTrue();
  }

  @Test
  @DisplayName("a decision by expression is not told as what the table before it decided (DL-8)")
  void expressionTellsNoTable() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    tables.deployedAsExpression("frontline-authority", "frontline-authority", "allowed", "true");
    int before = cases.entries(number).size();

    agents.settledByJunior(number, 10);

    List<CaseEntry> news = cases.entries(number).subList(before, cases.entries(number).size());
    assertThat(news).filteredOn(entry -> entry.kind().equals("decided")).extracting(entry -> entry.arguments().get(0))
        .doesNotContain(CaseArgument.label("decision", "frontline-authority"),
            CaseArgument.label("decision", "dispatch-routing"), CaseArgument.label("decision", "queue-priority"));
  }
}
