package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.absence.AbsencesOfPeople;
import org.complaintdesk.handover.HeldTasks;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("RS-7: work never waits for somebody who is away")
class AwayTest extends EscalatedScenario {

  @Autowired
  private AbsencesOfPeople absences;
  @Autowired
  private HeldTasks held;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private IdentityService identity;

  @AfterEach
  void everybodyIsBack() {
    absences.everybodyIsBack();
  }

  @Test
  @DisplayName("what he holds goes to the stand-in at once, who is told; the case file tells both languages why")
  void standsIn() {
    String number = claimedBy("junior");

    absences.entered("junior", "junior", "2026-11-12", "2026-11-20", "leader");

    assertThat(holder(number)).isEqualTo("leader");
    assertThat(cases.told(number, Locale.ENGLISH)).contains("The task “Review content” of 林 晓雯, who is there again "
        + "from 2026-11-21 00:00 on, went to the stand-in 唐 文博.");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE))
        .contains("林 晓雯不在岗（2026-11-21 00:00起返岗），任务“审核内容”已转给代班人唐 文博。");
    assertThat(notices.recipients(number, "task-handed-on")).containsExactly("leader");
    assertThat(cases.story(number)).doesNotContain("task-unattended");
  }

  @Test
  @DisplayName("an absence that is to come moves nothing before its first day, and all that is held then")
  void fromThatDayOn() {
    String number = claimedBy("junior");
    absences.entered("leader", "junior", "2026-11-16", "2026-11-20", null);
    held.lookedAt(number);
    assertThat(holder(number)).isEqualTo("junior");

    DeskClock.now("2026-11-16 00:10");
    held.lookedAt(number);

    assertThat(holder(number)).isNull();
    assertThat(work.groups(number, "review-content")).containsExactly("junior-agent");
    assertThat(cases.told(number)).contains("of 林 晓雯, who is there again from 2026-11-21 00:00 on, went back to "
        + "Junior agent.");
  }

  @Test
  @DisplayName("a stand-in who may not take the task gets none of it: it goes to its own group")
  void notOfTheGroup() {
    identity.createMembership("junior", "senior-agent");
    try {
      String number = cases.received("network.signal");
      agents.reviewedAndAccepted(number);
      agents.drafted(number, "dept-network");
      tasks.setAssignee(work.task(number, "approve-dispatch").getId(), "junior");

      absences.entered("junior", "junior", "2026-11-12", "2026-11-12", "leader");

      assertThat(work.task(number, "approve-dispatch").getAssignee()).isNull();
      assertThat(work.groups(number, "approve-dispatch")).containsExactly("senior-agent");
    } finally {
      identity.deleteMembership("junior", "senior-agent");
    }
  }

  @Test
  @DisplayName("a stand-in who goes away too gives it to the group: no chain, and no circle is entered")
  void noChainAndNoCircle() {
    String number = claimedBy("junior");
    absences.entered("junior", "junior", "2026-11-13", "2026-11-20", "leader");
    assertThatThrownBy(() -> absences.entered("leader", "leader", "2026-11-20", "2026-11-27", "junior"))
        .hasMessage("STAND_IN_AWAY");
    absences.entered("leader", "leader", "2026-11-13", "2026-11-27", null);

    DeskClock.now("2026-11-13 09:00");
    held.lookedAt(number);

    assertThat(holder(number)).isNull();
    assertThat(cases.told(number)).contains("Nobody of Junior agent is there to take the task “Review content”");
    assertThat(notices.recipientsByKind(number, "task-unattended")).as("the leader is away too")
        .containsExactly("GROUP complaint-management");
  }

  @Test
  @DisplayName("nobody else of the group: whoever leads it is told, or else complaint management")
  void theOnlyOne() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    tasks.setAssignee(work.task(number, "accept-order").getId(), "network");

    absences.entered("management", "network", "2026-11-12", "2026-11-13", null);

    assertThat(work.task(number, "accept-order").getAssignee()).isNull();
    assertThat(notices.recipientsByKind(number, "task-unattended")).containsExactly("GROUP complaint-management");
    assertThat(cases.story(number)).containsOnlyOnce("task-unattended");
  }

  @Test
  @DisplayName("what a model gives to somebody who is away goes to the stand-in, and to him again when he is back")
  void newAssignments() {
    String number = dispatched();
    escalated.escalated(number, "unresolved");
    escalated.judged(number, "dept-billing");
    absences.entered("escalation", EscalatedCases.OWNER, "2026-11-12", "2026-11-20", "deputy");

    escalated.found(number, "dept-billing");

    assertThat(work.task(number, "decide-solution").getAssignee()).isEqualTo("deputy");
    assertThat(cases.told(number)).contains("went to the stand-in 邵 启明.");
    absences.ended("escalation", EscalatedCases.OWNER);
    String other = investigated();
    assertThat(work.task(other, "decide-solution").getAssignee()).isEqualTo(EscalatedCases.OWNER);
    assertThat(work.task(number, "decide-solution").getAssignee()).as("what went to others stays").isEqualTo("deputy");
  }

  @Test
  @DisplayName("an owner who is away and has no stand-in: his new task waits for the team")
  void newAssignmentWithoutStandIn() {
    absences.entered("escalation", EscalatedCases.OWNER, "2026-11-12", "2026-11-20", null);

    String number = investigated();

    assertThat(work.task(number, "decide-solution").getAssignee()).isNull();
    assertThat(work.groups(number, "decide-solution")).containsExactly("escalation-team");
  }

  @Test
  @DisplayName("what he takes himself meanwhile is his: the desk leaves it to him")
  void takenMeanwhile() {
    absences.entered("junior", "junior", "2026-11-12", "2026-11-20", "leader");
    DeskClock.now("2026-11-12 11:00");
    String number = claimedBy("junior");

    DeskClock.now("2026-11-12 11:15");
    held.lookedAt(number);

    assertThat(holder(number)).isEqualTo("junior");
    assertThat(cases.story(number)).doesNotContain("task-to-stand-in", "task-of-absent");
  }

  @Test
  @DisplayName("a suspended case moves when it goes on")
  void suspended() {
    String number = claimedBy("junior");
    String instance = work.task(number, "review-content").getProcessInstanceId();
    runtime.suspendProcessInstanceById(instance);
    DeskClock.now("2026-11-12 10:30");
    absences.entered("junior", "junior", "2026-11-12", "2026-11-20", "leader");
    held.lookedAt(number);
    assertThat(holder(number)).isEqualTo("junior");

    runtime.activateProcessInstanceById(instance);
    held.lookedAt(number);

    assertThat(holder(number)).isEqualTo("leader");
  }

  @Test
  @DisplayName("a task of an incident goes to the team too")
  void ofAnIncident() {
    String number = cases.receivedOfOutage("13893112345", 1000);
    List<String> open = work.openTasks(number);
    assertThat(open).contains("acknowledge-emergency");
    tasks.setAssignee(work.task(number, "acknowledge-emergency").getId(), "emergency");

    absences.entered("emergency", "emergency", "2026-11-12", "2026-11-20", null);

    assertThat(work.task(number, "acknowledge-emergency").getAssignee()).isNull();
    assertThat(work.openTasks(number)).isEqualTo(open);
  }

  private String claimedBy(String person) {
    String number = cases.received("network.signal");
    work.as(person, () -> tasks.claim(work.task(number, "review-content").getId(), person));
    return number;
  }

  private String holder(String number) {
    return work.task(number, "review-content").getAssignee();
  }
}
