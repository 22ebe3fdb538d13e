package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.support.Agents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A complaint that came by the regulator (RG-1)")
class RegulatorTest extends Scenario {

  private static final String TYPE = "tariff.billing-error";
  private static final String REPLY_BY = "2026-11-20 18:00";

  @Autowired
  private TaskService tasks;

  private Agents management;

  @BeforeEach
  void whoHandlesIt() {
    management = agents.by("management");
  }

  @Test
  @DisplayName("is complaint management's from the review to the summary; no agent sees a task of it")
  void nobodyElses() {
    String number = cases.receivedFromRegulator(TYPE, REPLY_BY);
    assertOf(number, "review-content", "complaint-management");
    assertThatThrownBy(() -> agents.reviewedAndAccepted(number)).as("a junior agent may not");

    management.reviewedAndAccepted(number);
    assertOf(number, "settle-or-draft", "complaint-management");
    management.drafted(number, "dept-billing");
    assertOf(number, "approve-dispatch", "complaint-management");
    management.approved(number, "dept-billing");
    departments.solved(number, "dept-billing");
    managers.resultApproved(number);
    assertOf(number, "tell-customer", "complaint-management");
    management.customerTold(number);
    assertOf(number, "ask-satisfaction", "complaint-management");
  }

  @Test
  @DisplayName("any other complaint goes to the agents as before")
  void othersAsBefore() {
    for (Channel channel : new Channel[] {Channel.PHONE, Channel.LETTER, Channel.EMAIL}) {
      String number = cases.received(TYPE, channel, Map.of());
      assertOf(number, "review-content", "junior-agent");
      agents.reviewedAndAccepted(number);
      agents.drafted(number, "dept-billing");
      assertOf(number, "approve-dispatch", "senior-agent");
    }
  }

  @Test
  @DisplayName("carries the office's file number, which the case file shows in both languages and the archive keeps")
  void fileNumber() {
    String number = cases.receivedFromRegulator(TYPE, REPLY_BY);

    assertThat(cases.details(number)).containsEntry("regulatorFileNumber", "甘通申〔2026〕118号");
    assertThat(work.facts(number, "review-content")).contains("甘通申〔2026〕118号");
  }

  @Test
  @DisplayName("without the file number is not reviewed: the form asks for it, and for nothing of the kind elsewhere")
  void fileNumberIsAsked() {
    String number = cases.receivedFromRegulatorWithoutFileNumber(TYPE, REPLY_BY);
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "reject", "reason", "与合同约定一致。",
        "complaintType", TYPE));
    assertThatThrownBy(() -> work.complete("management", number, "review-content", form))
        .hasMessageContaining("regulatorFileNumber");

    form.put("regulatorFileNumber", "甘通申〔2026〕7号");
    form.put("regulatorAcceptedOn", "2026-11-11");
    form.remove("complaintType");
    work.complete("management", number, "review-content", form);
    assertThat(cases.details(number)).containsEntry("regulatorFileNumber", "甘通申〔2026〕7号")
        .containsEntry("regulatorAcceptedOn", "2026-11-11");

    String other = cases.received(TYPE);
    work.complete("junior", other, "review-content", Map.of("outcome", "reject", "reason", "与合同约定一致。",
        "regulatorFileNumber", "1"));
    assertThat(cases.details(other)).as("not of a customer's own complaint").doesNotContainKey("regulatorFileNumber");
  }

  @Test
  @DisplayName("is rejected only with the consent of somebody else of complaint management")
  void fourEyes() {
    String number = cases.receivedFromRegulator(TYPE, REPLY_BY);
    management.foundNotReasonable(number, "与合同约定一致。");

    assertOf(number, "give-consent", "complaint-management");
    Task consent = work.task(number, "give-consent");
    assertThatThrownBy(() -> work.complete("management", consent, Map.of("outcome", "agree")))
        .hasMessageContaining("somebody else has to give it");
    tasks.setAssignee(consent.getId(), null);
    work.complete("supervisor", number, "give-consent", Map.of("outcome", "agree"));
    assertThat(cases.told(number)).contains("与合同约定一致。");
  }

  private void assertOf(String number, String task, String group) {
    assertThat(work.groups(number, task)).as(task).containsExactly(group);
  }
}
