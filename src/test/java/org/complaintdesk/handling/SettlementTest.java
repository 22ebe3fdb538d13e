package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.support.Cases.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A complaint that is settled without a department")
class SettlementTest extends Scenario {

  @Test
  @DisplayName("is settled at once within the agent's authority; no work order is made (FD-9, FD-13)")
  void settledAtOnce() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    assertOpen(number, "settle-or-draft");
    assertThat(work.groups(number, "settle-or-draft")).containsExactly("junior-agent");
    assertThat(work.due(number, "settle-or-draft")).isEqualTo(at("2026-11-12 18:00"));

    agents.settledByJunior(number, 50);

    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(shown(number)).containsEntry("Result", "已向客户说明并退还费用。");
    assertThat(shown(number)).containsEntry("Attribution", "Company");

    customer.confirmedSolved(number);
    agents.summarised(number);

    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.orders(number)).isEmpty();
    assertThat(processes.started(number)).containsExactly("complaint-assessment", "complaint-assessment",
        "complaint-handling", "deadline-watch", "satisfaction-survey");
    assertThat(processes.stages(number)).containsExactly("resolve-complaint", "work-on-complaint", "review-complaint",
        "set-responsibility", "close-complaint");
    assertThat(cases.story(number)).containsExactly("registered", "details-added", "step", "accepted", "step",
        "attributed", "settled", "told", "survey-opened", "step", "survey-answered",
        "step", "step", "summarised", "archived");
  }

  @Test
  @DisplayName("goes to a senior agent beyond the junior's authority, and nothing counts as settled (FD-13)")
  void beyondTheAuthority() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);

    agents.settledByJunior(number, 50.01);

    assertOpen(number, "approve-dispatch");
    assertThat(work.groups(number, "approve-dispatch")).containsExactly("senior-agent");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(shown(number)).doesNotContainKey("Result");
    assertThat(work.startsWith(number, "approve-dispatch", "settlement")).isEqualTo("已向客户说明并退还费用。");
    assertThat(work.startsWith(number, "approve-dispatch", "amount")).isEqualTo(50.01);
    assertThat(shown(number)).containsEntry("Attribution", "not set");
    assertThat(cases.story(number)).doesNotContain("settled", "told");
  }

  @Test
  @DisplayName("pays nothing on a junior agent's word outside charges (FD-13)")
  void noMoneyOutsideCharges() {
    String number = cases.received("service.procedure");
    agents.reviewedAndAccepted(number);

    agents.settledByJunior(number, 1);

    assertOpen(number, "approve-dispatch");
  }

  @Test
  @DisplayName("is answered by the senior agent within the own authority (FD-10)")
  void answeredBySenior() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);

    agents.answeredBySenior(number, 200);

    assertOpen(number, "ask-satisfaction");
    assertThat(shown(number)).containsEntry("Result", "高级话务员已答复客户。");
    assertThat(cases.orders(number)).isEmpty();

    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
  }

  @Test
  @DisplayName("comes back to the senior agent where nobody consents to more than the senior's authority (FD-10, FD-13)")
  void beyondTheSeniorsAuthority() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);

    agents.answeredBySenior(number, 200.5);
    assertOpen(number, "give-consent");
    assertThat(shown(number)).doesNotContainKey("Result");
    managers.consentRefused(number, "金额过高。");

    assertOpen(number, "approve-dispatch");
    assertThat(shown(number)).doesNotContainKey("Result");

    agents.approved(number, "dept-billing");
    assertThat(cases.orders(number)).extracting(Order::department).containsExactly("dept-billing");
    assertThat(cases.story(number)).doesNotContain("settled");
  }

  @Test
  @DisplayName("is handed over to a senior agent with the departments that the table proposes (FD-9, RS-1)")
  void handedOver() {
    String number = cases.received("tariff.package");
    agents.reviewedAndAccepted(number);

    agents.handedOver(number);

    assertOpen(number, "approve-dispatch");
    assertThat(work.due(number, "approve-dispatch")).isEqualTo(at("2026-11-12 18:00"));
    assertThat(work.startsWith(number, "approve-dispatch", "dispatchTo"))
        .hasToString("[\"dept-billing\",\"dept-service\"]");
    assertThat(cases.orders(number)).isEmpty();
  }

  @Test
  @DisplayName("goes on with a senior agent when the first agent's answer did not solve it (FD-10, NG-6)")
  void notSolvedByJunior() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 10);

    customer.foundNotSolved(number, "费用仍未退回。");

    assertOpen(number, "approve-dispatch");
    assertThat(work.groups(number, "approve-dispatch")).containsExactly("senior-agent");
  }

  @Test
  @DisplayName("goes to a customer manager when the senior agent's answer did not solve it (FD-10)")
  void notSolvedBySenior() {
    String number = notContentWithTheSenior();

    assertOpen(number, "reassess-complaint");
    assertThat(work.groups(number, "reassess-complaint")).containsExactly("customer-manager");

    managers.answered(number, 1000);

    assertOpen(number, "ask-satisfaction");
    assertThat(shown(number)).containsEntry("Result", "客户经理已答复客户。");
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
  }

  @Test
  @DisplayName("is dispatched again by the customer manager (FD-10)")
  void dispatchedByTheManager() {
    String number = notContentWithTheSenior();

    managers.dispatched(number, "dept-billing");
    assertThat(cases.orders(number)).extracting(Order::department).containsExactly("dept-billing");
  }

  @Test
  @DisplayName("comes back to the customer manager where nobody consents to more than his authority; nothing is granted (FD-13)")
  void beyondTheManagersAuthority() {
    String number = notContentWithTheSenior();

    managers.answered(number, 1000.5);
    assertOpen(number, "give-consent");
    managers.consentRefused(number, "金额过高。");

    assertOpen(number, "reassess-complaint");
    assertThat(work.variable(number, "reassess-complaint", "withinAuthority")).isEqualTo(false);
    assertThat(shown(number)).containsEntry("Result", "高级话务员已答复客户。");
  }

  @Test
  @DisplayName("is reviewed from the start when the customer manager wants it (FD-10)")
  void reviewedAnew() {
    String number = notContentWithTheSenior();

    managers.newReviewWanted(number, "类型判断有误。");

    assertOpen(number, "review-content");
  }

  private String notContentWithTheSenior() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);
    agents.answeredBySenior(number, 200);
    customer.foundNotSolved(number, "对答复不满意。");
    return number;
  }
}
