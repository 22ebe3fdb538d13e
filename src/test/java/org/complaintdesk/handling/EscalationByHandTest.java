package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A complaint is escalated by hand (ES-1, ES-2)")
class EscalationByHandTest extends EscalatedScenario {

  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private CaseAction escalationAction;

  @Test
  @DisplayName("with a reason, from wherever it stands; what was open is closed and told (ES-1, ES-2)")
  void byHand() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    departments.orderAccepted(number, "dept-network");

    handling.requestEscalation(new CaseNumber(number), "客户多次来电，情绪激动。", false);

    assertThat(work.openTasks(number)).containsExactly("judge-escalation");
    assertThat(cases.orders(number)).allMatch(order -> order.status().equals("CANCELLED"));
    assertThat(cases.story(number)).filteredOn("task-closed"::equals).hasSize(2);
    assertThat(cases.told(number)).contains("客户多次来电，情绪激动。").contains("Diagnose problem", "Accept work order");
  }

  @Test
  @DisplayName("also after the customer was told: its deadlines run again and are watched (ES-1, DL-7)")
  void watchedAgain() {
    String number = settled();
    assertThat(running(number)).isEmpty();

    handling.requestEscalation(new CaseNumber(number), "客户要求书面说明。", false);

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(running(number)).contains(DeadlineKind.DUE, DeadlineKind.HANDLE).doesNotContain(DeadlineKind.ASSESS);
    clock.watchedUntil(number, "2026-11-16 18:00");
    assertThat(cases.told(number)).contains("Urged past a deadline: Escalation team");
  }

  @Test
  @DisplayName("with the place in the queues that the review gave it, not that of its registration (IN-8)")
  void placeInTheQueues() {
    String number = cases.received("network.signal");
    int registered = work.task(number, "review-content").getPriority();
    agents.reviewedAndAccepted(number, "unusable", 1, "none");
    int reviewed = work.task(number, "settle-or-draft").getPriority();
    assertThat(reviewed).isGreaterThan(registered);

    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    assertThat(work.task(number, "judge-escalation").getPriority()).isEqualTo(reviewed);
  }

  @Test
  @DisplayName("on offer only as long as it is not escalated: nobody asks for what has happened already (ES-1)")
  void offeredOnce() {
    String number = cases.received("network.signal");
    assertThat(escalationAction.isPossible(cases.complaint(number))).isTrue();

    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    assertThat(escalationAction.isPossible(cases.complaint(number))).isFalse();
  }

  @Test
  @DisplayName("once, even when it is asked for again meanwhile; the second request is kept (ES-1)")
  void requestedTwice() {
    String number = cases.received("network.signal");
    handling.requestEscalation(new CaseNumber(number), "第一次。", false);
    handling.requestEscalation(new CaseNumber(number), "第二次。", true);

    assertThat(work.openTasks(number)).containsExactly("judge-escalation");
    assertThat(processes.stages(number)).containsOnlyOnce("escalate-complaint");
    assertThat(cases.told(number)).contains("第二次。");
  }

  @Test
  @DisplayName("with what the record says of it: how often dissatisfied, how many departments, which regions (ES-1)")
  void recalled() {
    String number = settled();
    customer.dissatisfied(number);
    managers.dispatched(number, "dept-billing", "dept-service");

    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    assertThat(cases.fact(number, "dissatisfiedTimes")).isEqualTo(1);
    assertThat(cases.fact(number, "departments")).isEqualTo(2);
    assertThat(cases.fact(number, "crossRegion")).isEqualTo(false);
    assertThat(escalated.reasons(number)).as("none holds beside the request").isEmpty();
  }

  @Test
  @DisplayName("never after its end")
  void notAfterTheEnd() {
    String number = cases.received("network.signal");
    customer.withdraws(number, "误投诉。");

    assertThat(handling.requestEscalation(new CaseNumber(number), "太晚。", true)).isFalse();

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  private List<DeadlineKind> running(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() == null)
        .map(ExplainedDeadline::kind).toList();
  }
}
