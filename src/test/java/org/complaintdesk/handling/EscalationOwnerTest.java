package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An escalated complaint and its owner (ES-2, ES-4)")
class EscalationOwnerTest extends EscalatedScenario {

  private static final String COLLEAGUE = "escalationcolleague";

  @Autowired
  private TaskService tasks;
  @Autowired
  private IdentityService identity;

  @BeforeEach
  void aColleagueInTheTeam() {
    User colleague = identity.newUser(COLLEAGUE);
    colleague.setFirstName("秋实");
    colleague.setLastName("叶");
    colleague.setPassword("Kaleidoskop-2026");
    identity.saveUser(colleague);
    identity.createMembership(COLLEAGUE, "escalation-team");
  }

  @AfterEach
  void theColleagueLeaves() {
    identity.deleteUser(COLLEAGUE);
  }

  @Test
  @DisplayName("is handed over to another owner with a reason (ES-2)")
  void handedOver() {
    String number = investigated();

    escalated.handedOver(number, COLLEAGUE, "本人休假。");

    assertOwned(number, "decide-solution", COLLEAGUE);
    assertThat(escalated.record(number).owner()).isEqualTo(COLLEAGUE);
    assertThat(cases.told(number)).contains("handed the escalation over to 秋实 叶. Reason: 本人休假。");
  }

  @Test
  @DisplayName("is not handed over to whoever owns it already: only others are offered (ES-2)")
  void notHandedOverToItsOwner() {
    String number = investigated();

    assertThatThrownBy(() -> escalated.handedOver(number, EscalatedCases.OWNER, "本人休假。"))
        .hasMessageContaining("offers no such option");

    assertOwned(number, "decide-solution", EscalatedCases.OWNER);
    assertThat(cases.story(number)).doesNotContain("escalation-handed-over");
  }

  @Test
  @DisplayName("is taken over by a colleague of the team where the owner is away; nobody else may (ES-2, PR-1)")
  void takenOver() {
    String number = investigated();
    Task decision = work.task(number, "decide-solution");
    assertThatThrownBy(() -> work.as("junior", () -> tasks.setAssignee(decision.getId(), "junior")))
        .isInstanceOf(AuthorizationException.class);

    work.as(COLLEAGUE, () -> tasks.setAssignee(decision.getId(), COLLEAGUE));
    escalated.decidedBy(COLLEAGUE, number);

    assertOwned(number, "carry-out-solution", COLLEAGUE);
    assertThat(escalated.record(number).owner()).isEqualTo(COLLEAGUE);
    assertThat(cases.told(number)).contains("秋实 叶 took the escalation over from ");
  }

  @Test
  @DisplayName("is owned by complaint management where it is a major one (ES-4)")
  void majorCase() {
    String number = dispatched();
    escalated.found(number, Level.MAJOR, 1);
    escalated.escalated(number, "major-fault");
    assertThat(work.due(number, "judge-escalation")).isEqualTo(DeskClock.at("2026-11-12 11:00"));

    assertThatThrownBy(() -> escalated.judged(number, 1, "complex", EscalatedCases.OWNER, "dept-network"))
        .as("the owner must come from the group of the table").hasMessageContaining("escalationOwner");
    escalated.judged(number, 1, "complex", "management", "dept-network");
    escalated.found(number, "dept-network");

    assertThat(work.task(number, "decide-solution").getAssignee()).isEqualTo("management");
    assertThat(work.groups(number, "decide-solution")).containsExactly("complaint-management");
    assertThat(work.due(number, "decide-solution")).isEqualTo(DeskClock.at("2026-11-12 18:00"));
  }
}
