package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.util.List;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A work order that a department returns")
class OrderReturnTest extends Scenario {

  private static final String FRIDAY = "2026-11-13 09:00";

  private String number = "";

  @BeforeEach
  void dispatched() {
    number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    DeskClock.now(FRIDAY);
  }

  @Test
  @DisplayName("at acceptance waits for a senior agent, with its reason (RS-3)")
  void atAcceptance() {
    departments.orderReturned(number, "dept-network", "属于终端问题。");

    assertOpen(number, "decide-on-return");
    assertThat(work.groups(number, "decide-on-return")).containsExactly("senior-agent");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("RETURNED");
    assertThat(cases.told(number)).contains("属于终端问题。");
    assertThat(processes.stages(number)).doesNotContain("solve-complaint");
  }

  @Test
  @DisplayName("by its diagnosis waits for a senior agent as well (RS-3, DX-1)")
  void byDiagnosis() {
    departments.orderAccepted(number, "dept-network");
    departments.foundNotOurs(number, "dept-network", "检测显示为终端故障。");

    assertOpen(number, "decide-on-return");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("RETURNED");
    assertThat(shown(number)).doesNotContainKey("Problem type");
    assertThat(cases.story(number)).contains("order-returned").doesNotContain("order-diagnosed", "diagnosed");
  }

  @Test
  @DisplayName("is dispatched anew: a second order for the other department, the deadline goes on (RS-3, DL-1)")
  void dispatchedAnew() {
    departments.orderReturned(number, "dept-network", "属于终端问题。");

    agents.dispatchedAnew(number, "dept-equipment");

    assertOpen(number, "accept-order");
    assertThat(work.groups(number, "accept-order")).containsExactly("dept-equipment");
    assertThat(cases.orders(number)).containsExactly(
        new Order(number + "-1", "dept-network", "RETURNED", at("2026-11-17 18:00")),
        new Order(number + "-2", "dept-equipment", "ISSUED", at("2026-11-17 18:00")));
    assertThat(work.due(number, "accept-order")).isEqualTo(at("2026-11-12 18:00"));
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-17 18:00"));

    departments.solved(number, "dept-equipment");
    assertOpen(number, "review-outcome");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("RETURNED", "DONE");
  }

  @Test
  @DisplayName("by its diagnosis is dispatched anew to the department that must act (RS-3)")
  void dispatchedAnewAfterDiagnosis() {
    departments.orderAccepted(number, "dept-network");
    departments.foundNotOurs(number, "dept-network", "检测显示为终端故障。");

    agents.dispatchedAnew(number, "dept-equipment");
    departments.solved(number, "dept-equipment");

    assertOpen(number, "review-outcome");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("RETURNED", "DONE");
  }

  @Test
  @DisplayName("stays with its department when the senior agent insists: the same order goes on (RS-3)")
  void insisted() {
    departments.orderReturned(number, "dept-network", "属于终端问题。");

    agents.insisted(number);

    assertOpen(number, "accept-order");
    assertThat(work.groups(number, "accept-order")).containsExactly("dept-network");
    assertThat(cases.orders(number)).containsExactly(
        new Order(number + "-1", "dept-network", "ISSUED", at("2026-11-17 18:00")));

    departments.solved(number, "dept-network");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DONE");
    assertThat(cases.story(number)).containsSubsequence("order-returned", "order-resumed", "order-done");
  }

  @Test
  @DisplayName("may be returned again after the senior agent insisted (RS-3)")
  void returnedAgain() {
    departments.orderReturned(number, "dept-network", "属于终端问题。");
    agents.insisted(number);
    departments.orderAccepted(number, "dept-network");
    departments.foundNotOurs(number, "dept-network", "检测显示为终端故障。");

    agents.dispatchedAnew(number, "dept-equipment");

    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("RETURNED", "ISSUED");
  }

  @Test
  @DisplayName("is dropped: the result is reviewed without it (RS-3)")
  void dropped() {
    departments.orderReturned(number, "dept-network", "重复派单。");

    agents.dropped(number);

    assertOpen(number, "review-outcome");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("RETURNED");
    assertThat(cases.story(number)).doesNotContain("order-cancelled", "order-done");
  }

  @Test
  @DisplayName("is dropped: what the others have done is done for the complaint, and nobody is reminded of it (RS-3, DL-2, DL-7)")
  void droppedBesideOthers(@Autowired Deadlines deadlines) {
    String other = cases.received("network.signal");
    agents.dispatchedTo(other, "dept-network", "dept-service");
    departments.proposed(other, "dept-service");
    departments.orderReturned(other, "dept-network", "重复派单。");
    assertThat(met(deadlines, other)).doesNotContain(DeadlineKind.PROPOSE);

    agents.dropped(other);

    assertThat(met(deadlines, other)).contains(DeadlineKind.RESPOND, DeadlineKind.PROPOSE);
    departments.orderReturned(number, "dept-network", "重复派单。");
    agents.dropped(number);
    assertThat(met(deadlines, number)).as("nobody has done anything")
        .doesNotContain(DeadlineKind.RESPOND, DeadlineKind.PROPOSE);
  }

  @Test
  @DisplayName("does not hold up the other departments (RS-1, RS-3)")
  void othersGoOn() {
    String other = cases.received("network.signal");
    agents.dispatchedTo(other, "dept-network", "dept-service");
    departments.orderReturned(other, "dept-network", "属于终端问题。");

    departments.solved(other, "dept-service");

    assertOpen(other, "decide-on-return");
    agents.dropped(other);
    assertOpen(other, "review-outcome");
  }

  private static List<DeadlineKind> met(Deadlines deadlines, String complaint) {
    return deadlines.of(new CaseNumber(complaint)).stream().filter(deadline -> deadline.metAt() != null)
        .map(ExplainedDeadline::kind).toList();
  }
}
