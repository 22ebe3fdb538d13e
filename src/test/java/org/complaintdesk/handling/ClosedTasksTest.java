package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A complaint that ends while people work on it (NG-4)")
class ClosedTasksTest extends EscalatedScenario {

  @Test
  @DisplayName("leaves nothing open of its escalation, and the story says whose tasks were closed (NG-4)")
  void endsWithItsComplaint() {
    String number = dispatched();
    escalated.escalated(number, "legal-or-brand-risk");
    escalated.judged(number, "dept-billing", "dept-network");

    customer.withdraws(number, "问题已自行解决。");

    escalated.assertNothingIsLeft(number);
    assertThat(work.openTasks(number)).doesNotContain("investigate-cause", "give-legal-opinion");
    assertThat(escalated.record(number).verdict()).isEqualTo("ENDED");
    assertThat(cases.told(number, Locale.ENGLISH)).contains(
        "The open task “Give legal opinion” of Legal counsel was closed unfinished: Complaint withdrawn.",
        "The open task “Investigate cause” of Billing department was closed unfinished: Complaint withdrawn.",
        "The open task “Investigate cause” of Network department was closed unfinished: Complaint withdrawn.",
        "The escalation ended with the complaint.");
  }

  @Test
  @DisplayName("names in its story whose open tasks and orders a withdrawal closed, and by what (NG-4)")
  void closedTasksAreTold() {
    String number = dispatched();

    customer.withdraws(number, "问题已解决。");

    assertThat(cases.told(number, Locale.ENGLISH)).containsSubsequence(
        "The open task “Accept work order” of Billing department was closed unfinished: Complaint withdrawn.",
        "The customer took the complaint back. 问题已解决。");
    assertThat(cases.told(number)).contains("Work order " + number + "-1 of Billing department was closed unfinished.");
  }

  @Test
  @DisplayName("tells nothing of a task that ended by itself: completed, answered by machine, or waited for in vain")
  void ordinaryEndsAreNotTold() {
    String answered = cases.received("network.signal");
    agents.customerAsked(answered, "请问具体地点?");
    customer.replies(answered, "兰州市城关区");
    String unanswered = cases.received("network.signal");
    agents.customerAsked(unanswered, "请问具体地点?");
    clock.waitingTimePassed(unanswered);

    assertThat(cases.story(answered)).contains("step", "replied").doesNotContain("task-closed");
    assertThat(cases.story(unanswered)).contains("clock-restarted").doesNotContain("task-closed");
  }
}
