package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The result of a complaint")
class ClosingTest extends Scenario {

  private String number = "";

  @BeforeEach
  void solved() {
    number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.solved(number, "dept-network");
  }

  @Test
  @DisplayName("is reviewed by complaint management before the customer is told (DX-4)")
  void reviewedFirst() {
    assertOpen(number, "review-outcome");
    assertThat(work.groups(number, "review-outcome")).containsExactly("complaint-management");
    assertThat(work.due(number, "review-outcome")).isEqualTo(cases.dueAt(number));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).doesNotContain("told");
  }

  @Test
  @DisplayName("is told to the customer, confirmed, summed up and filed (NG-1, NG-5, NG-6, AR-1)")
  void toldConfirmedFiled() {
    managers.resultApproved(number);
    assertOpen(number, "tell-customer");

    DeskClock.now("2026-11-13 11:00");
    agents.customerTold(number);
    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(cases.complaint(number).toldAt()).contains(DeskClock.at("2026-11-13 11:00"));

    customer.confirmedSolved(number);
    assertOpen(number, "summarise-case");
    assertThat(cases.archived(number)).isEmpty();

    agents.summarised(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.told(number)).contains("What was learned: 套餐变更当月应主动提示。");
    assertThat(cases.story(number)).endsWith("told", "survey-opened", "step", "survey-answered", "step", "step", "summarised", "archived");
  }

  @Test
  @DisplayName("is sent back: straight to a senior agent, the customer is not told, the deadline goes on (DX-4, DL-1)")
  void sentBack() {
    Map<DeadlineKind, Instant> deadlines = cases.deadlines(number);

    managers.resultSentBack(number, "未说明退费金额。");

    assertOpen(number, "approve-dispatch");
    assertThat(work.groups(number, "approve-dispatch")).containsExactly("senior-agent");
    assertThat(cases.told(number)).contains("未说明退费金额。");
    assertThat(cases.story(number)).doesNotContain("told");
    assertThat(cases.deadlines(number)).isEqualTo(deadlines);

    agents.approved(number, "dept-service");
    assertThat(cases.orders(number)).extracting(Order::department, Order::status).containsExactly(
        tuple("dept-network", "DONE"),
        tuple("dept-service", "ISSUED"));

    departments.solved(number, "dept-service");
    managers.resultApproved(number);
    assertOpen(number, "tell-customer");
  }

  @Test
  @DisplayName("that was sent back may be answered by the senior agent; then it is confirmed at once (FD-10)")
  void sentBackAndAnswered() {
    managers.resultSentBack(number, "未说明退费金额。");

    agents.answeredBySenior(number, 0);

    assertOpen(number, "ask-satisfaction");
    assertThat(cases.orders(number)).hasSize(1);
  }

  @Test
  @DisplayName("does not hold: a customer manager takes over, the deadline goes on (NG-6, FD-10)")
  void notSolved() {
    Map<DeadlineKind, Instant> deadlines = cases.deadlines(number);
    managers.resultApproved(number);
    agents.customerTold(number);

    customer.foundNotSolved(number, "信号仍然时断时续。");

    assertOpen(number, "reassess-complaint");
    assertThat(work.groups(number, "reassess-complaint")).containsExactly("customer-manager");
    assertThat(work.due(number, "reassess-complaint")).isEqualTo(cases.dueAt(number));
    assertThat(work.startsWith(number, "reassess-complaint", "instruction"))
        .as("the order that did not help is not sent again by slip").isNull();
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.deadlines(number)).containsAllEntriesOf(deadlines);
    assertThat(cases.archived(number)).isEmpty();
    assertThat(cases.story(number)).endsWith("reopened").doesNotContain("summarised");

    managers.dispatched(number, "dept-network");
    departments.solved(number, "dept-network");
    managers.resultApproved(number);
    agents.customerTold(number);
    customer.confirmedSolved(number);
    agents.summarised(number);

    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DONE", "DONE");
    assertThat(processes.stages(number)).filteredOn("review-complaint"::equals).hasSize(1);
  }
}
