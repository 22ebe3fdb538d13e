package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Cases.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The result of a complaint")
class ClosingTest extends Scenario {

  private String number = "";

  @BeforeEach
  void solved() {
    number = cases.received("network.signal");
    cases.dispatchedTo(number, "dept-network");
    cases.solvedBy(number, "dept-network");
  }

  @Test
  @DisplayName("is reviewed by complaint management before the customer is told (DX-4)")
  void reviewedFirst() {
    assertOpen(number, "review-outcome");
    assertThat(cases.groups(number, "review-outcome")).containsExactly("complaint-management");
    assertThat(cases.due(number, "review-outcome")).isEqualTo(cases.dueAt(number));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.complaint(number).toldAt()).isEmpty();
  }

  @Test
  @DisplayName("is told to the customer, confirmed, summed up and filed (NG-1, NG-5, NG-6, AR-1)")
  void toldConfirmedFiled() {
    cases.resultApproved(number);
    assertOpen(number, "tell-customer");

    Cases.now("2026-11-13 11:00");
    cases.customerTold(number);
    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(cases.complaint(number).toldAt()).contains(Cases.at("2026-11-13 11:00"));

    cases.confirmedSolved(number);
    assertOpen(number, "summarise-case");
    assertThat(cases.archived(number)).isEmpty();

    cases.summarised(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.complaint(number).findings().lesson()).contains("套餐变更当月应主动提示。");
    assertThat(cases.story(number)).endsWith("told", "survey-opened", "clock-stopped", "step", "survey-answered",
        "clock-restarted", "step", "step", "summarised", "archived");
  }

  @Test
  @DisplayName("is sent back: straight to a senior agent, the customer is not told, the deadline goes on (DX-4, DL-1)")
  void sentBack() {
    Map<DeadlineKind, Instant> deadlines = cases.deadlines(number);

    cases.resultSentBack(number, "未说明退费金额。");

    assertOpen(number, "approve-dispatch");
    assertThat(cases.groups(number, "approve-dispatch")).containsExactly("senior-agent");
    assertThat(cases.told(number)).contains("未说明退费金额。");
    assertThat(cases.complaint(number).toldAt()).isEmpty();
    assertThat(cases.deadlines(number)).isEqualTo(deadlines);

    cases.approved(number, "dept-service");
    assertThat(cases.orders(number)).extracting(Order::department, Order::status).containsExactly(
        tuple("dept-network", "DONE"),
        tuple("dept-service", "ISSUED"));

    cases.solvedBy(number, "dept-service");
    cases.resultApproved(number);
    assertOpen(number, "tell-customer");
  }

  @Test
  @DisplayName("that was sent back may be answered by the senior agent; then it is confirmed at once (FD-10)")
  void sentBackAndAnswered() {
    cases.resultSentBack(number, "未说明退费金额。");

    cases.answeredBySenior(number, 0);

    assertOpen(number, "ask-satisfaction");
    assertThat(cases.orders(number)).hasSize(1);
  }

  @Test
  @DisplayName("does not hold: a customer manager takes over, the deadline goes on (NG-6, FD-10)")
  void notSolved() {
    Map<DeadlineKind, Instant> deadlines = cases.deadlines(number);
    cases.resultApproved(number);
    cases.customerTold(number);

    cases.foundNotSolved(number, "信号仍然时断时续。");

    assertOpen(number, "reassess-complaint");
    assertThat(cases.groups(number, "reassess-complaint")).containsExactly("customer-manager");
    assertThat(cases.due(number, "reassess-complaint")).isEqualTo(cases.dueAt(number));
    assertThat(cases.startsWith(number, "reassess-complaint", "instruction"))
        .as("the order that did not help is not sent again by slip").isNull();
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.deadlines(number)).isEqualTo(deadlines);
    assertThat(cases.archived(number)).isEmpty();
    assertThat(cases.story(number)).endsWith("reopened").doesNotContain("summarised");

    cases.dispatchedByManager(number, "dept-network");
    cases.solvedBy(number, "dept-network");
    cases.resultApproved(number);
    cases.customerTold(number);
    cases.confirmedSolved(number);
    cases.summarised(number);

    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DONE", "DONE");
    assertThat(cases.stages(number)).filteredOn("review-complaint"::equals).hasSize(1);
  }
}
