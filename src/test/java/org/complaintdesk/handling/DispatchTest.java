package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.time.Instant;
import java.util.Map;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dispatch of a complaint")
class DispatchTest extends Scenario {

  @Test
  @DisplayName("needs a senior agent's approval: a draft makes no work order (FD-9)")
  void draftNeedsApproval() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number);

    agents.drafted(number, "dept-network");

    assertOpen(number, "approve-dispatch");
    assertThat(work.groups(number, "approve-dispatch")).containsExactly("senior-agent");
    assertThat(cases.orders(number)).isEmpty();
    assertThat(shown(number)).containsEntry("Attribution", "not set");
  }

  @Test
  @DisplayName("is approved: the department gets its order, due with the complaint (RS-1, DL-1)")
  void approved() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");

    assertOpen(number, "accept-order");
    assertThat(work.groups(number, "accept-order")).containsExactly("dept-network");
    assertThat(work.due(number, "accept-order")).isEqualTo(at("2026-11-12 18:00"));
    assertThat(cases.orders(number)).containsExactly(
        new Order(number + "-1", "dept-network", "ISSUED", at("2026-11-17 18:00")));
    assertThat(shown(number)).containsEntry("Attribution", "Company");
    assertThat(cases.complaint(number).findings().isAttributionConfirmed()).isFalse();
  }

  @Test
  @DisplayName("is changed by the senior agent: only what was approved is dispatched (FD-11)")
  void changedBySenior() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-network");

    agents.approved(number, "dept-equipment", "dept-service");

    assertThat(cases.orders(number)).extracting(Order::department)
        .containsExactlyInAnyOrder("dept-equipment", "dept-service");
    assertThat(work.task(number, "accept-order", "dept-network")).isNull();
  }

  @Test
  @DisplayName("is refused: the complaint is reviewed again, its deadlines do not restart (RS-1, DL-1)")
  void refused() {
    String number = cases.received("network.signal");
    Map<DeadlineKind, Instant> deadlines = cases.deadlines(number);
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-network");
    DeskClock.now("2026-11-12 11:30");

    agents.dispatchRefused(number, "分类有误,应为资费问题。");

    assertOpen(number, "review-content");
    assertThat(cases.orders(number)).isEmpty();
    assertThat(cases.deadlines(number)).isEqualTo(deadlines);
    assertThat(cases.told(number)).contains("分类有误,应为资费问题。");

    agents.reviewedAndAcceptedAs(number, "tariff.charge-dispute");

    assertOpen(number, "settle-or-draft");
    assertThat(cases.complaint(number).matter().category()).contains("tariff");
    assertThat(work.startsWith(number, "settle-or-draft", "dispatchTo")).hasToString("[\"dept-billing\"]");
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-16 18:00"));
  }

  @Test
  @DisplayName("goes to two departments, which work side by side, each on its own order (RS-1, RS-5)")
  void sideBySide() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    assertOpen(number, "accept-order", "accept-order");
    assertThat(cases.orders(number)).extracting(Order::id).doesNotHaveDuplicates().hasSize(2);

    departments.solved(number, "dept-equipment");
    departments.orderAccepted(number, "dept-network");

    assertOpen(number, "diagnose-problem");
    assertThat(status(number, "dept-equipment")).isEqualTo("DONE");
    assertThat(status(number, "dept-network")).isEqualTo("ACCEPTED");

    departments.diagnosed(number, "dept-network");
    departments.proposed(number, "dept-network", "更换基站设备。");
    departments.negotiated(number, "dept-network", "disagreed");

    assertOpen(number, "review-outcome");
    assertThat(status(number, "dept-network")).isEqualTo("NOT_AGREED");
    assertThat(processes.stages(number)).filteredOn("work-on-orders"::equals).hasSize(2);
  }

  private String status(String number, String department) {
    return cases.orders(number).stream().filter(order -> order.department().equals(department))
        .map(Order::status).findFirst().orElseThrow();
  }
}
