package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@DisplayName("A complaint from intake to the archived case")
class SettledCaseTest {

  @Autowired
  private Cases cases;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("is settled at once within the agent's authority (FD-9, FD-13)")
  void settledAtOnce() {
    Cases.now("2026-11-12 10:00");
    String number = cases.received("tariff.billing-error");
    assertThat(cases.openTasks(number)).containsExactly("review-content");

    cases.complete("junior", number, "review-content", Map.of(
        "complaintType", "tariff.billing-error", "impact", "inconvenience", "affectedCustomers", 1,
        "consequence", "none", "outcome", "accept", "billPeriod", "2026-10", "disputedAmount", "20"));
    assertThat(cases.complaint(number).status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.details(number)).containsEntry("billPeriod", "2026-10");

    cases.complete("junior", number, "settle-or-draft", Map.of(
        "outcome", "settle", "attribution", "company", "settlement", "已退还误收的20元。", "amount", 20));
    assertThat(cases.openTasks(number)).containsExactly("confirm-solution");
    assertThat(cases.complaint(number).status()).isEqualTo(ComplaintStatus.TOLD);

    cases.complete("junior", number, "confirm-solution", Map.of("outcome", "solved"));
    cases.complete("junior", number, "summarise-case", Map.of("lesson", "套餐切换当月应主动提示。"));

    assertThat(cases.isRunning(number)).isFalse();
    assertThat(cases.complaint(number).status()).isEqualTo(ComplaintStatus.ARCHIVED);
    System.out.println(cases.told(number));
    assertThat(cases.story(number)).containsSubsequence(
        "registered", "step", "accepted", "step", "settled", "told", "step", "step", "summarised", "archived");
  }

  @Test
  @DisplayName("goes through several departments, a negotiation and the review of the result (RS-1, NG-1, DX-4)")
  void dispatched() {
    Cases.now("2026-11-12 10:00");
    String number = cases.received("network.signal");
    cases.complete("junior", number, "review-content", Map.of(
        "complaintType", "other.contract", "impact", "degraded", "affectedCustomers", 1,
        "consequence", "none", "outcome", "accept"));
    cases.complete("junior", number, "settle-or-draft", Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", org.camunda.spin.plugin.variable.SpinValues.jsonValue("[\"dept-network\"]").create(),
        "instruction", "请核查"));
    cases.complete("senior", number, "approve-dispatch", Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo",
        org.camunda.spin.plugin.variable.SpinValues.jsonValue("[\"dept-network\",\"dept-service\"]").create(),
        "instruction", "请核查"));
    assertThat(cases.openTasks(number)).containsExactly("accept-order", "accept-order");
    for (String[] who : new String[][] {{"network", "dept-network"}, {"service", "dept-service"}}) {
      cases.complete(who[0], cases.task(number, "accept-order", who[1]), Map.of("outcome", "accept"));
      cases.complete(who[0], cases.task(number, "diagnose-problem", who[1]), Map.of("outcome", "diagnosed",
          "cause", "基站故障", "diagnosisMethod", "cause-analysis", "problemType", "service-quality",
          "attribution", "company"));
      cases.complete(who[0], cases.task(number, "propose-solution", who[1]), Map.of("solution", "维修基站",
          "owner", "王工", "plannedFor", "2026-11-15"));
      cases.complete(who[0], cases.task(number, "negotiate-solution", who[1]),
          Map.of("outcome", "agreed", "answer", "同意"));
      cases.complete(who[0], cases.task(number, "carry-out-plan", who[1]), Map.of("effect", "信号恢复"));
    }
    cases.complete("management", number, "review-outcome", Map.of("outcome", "approve"));
    cases.complete("junior", number, "tell-customer", Map.of("told", "基站已修复"));
    cases.complete("junior", number, "confirm-solution", Map.of("outcome", "solved"));
    cases.complete("junior", number, "summarise-case", Map.of("lesson", "基站巡检"));
    System.out.println(cases.told(number));
    assertThat(cases.isRunning(number)).isFalse();
  }
}
