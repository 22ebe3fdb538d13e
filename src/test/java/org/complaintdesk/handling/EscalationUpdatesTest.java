package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An escalated complaint that is not settled yet (NG-2)")
class EscalationUpdatesTest extends EscalatedScenario {

  @Test
  @DisplayName("tells its customer each business day how it stands, and never on a holiday or weekend (NG-2, DL-4)")
  void eachBusinessDay() {
    DeskClock.now("2026-09-30 10:00");
    String number = dispatched();
    escalated.escalated(number, "deadline-passed");

    for (String day : List.of("2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12")) {
      assertThat(escalated.nextUpdate(number)).isEqualTo(DeskClock.at(day + " 18:00"));
      escalated.updateTold(number);
    }

    assertThat(escalated.notices(number)).filteredOn("escalation-progress"::equals).hasSize(4);
    assertThat(work.openTasks(number)).as("the work goes on").contains("judge-escalation");
  }

  @Test
  @DisplayName("tells its customer no more of work going on once the result is told, but does when it goes round again (NG-2)")
  void noUpdateAfterTheResult() {
    String number = dispatched();
    escalated.escalated(number, "unresolved");
    assertThat(escalated.nextUpdate(number)).isEqualTo(DeskClock.at("2026-11-13 18:00"));
    escalated.toldTheResult(number);
    assertThat(escalated.updatesToCome(number)).as("nothing is worked on until the verdict").isZero();

    DeskClock.now("2026-11-16 10:00");
    escalated.notSatisfied(number, "solution", "金额不对。");
    assertThat(escalated.nextUpdate(number)).as("the next business day").isEqualTo(DeskClock.at("2026-11-17 18:00"));
    escalated.updateTold(number);
    escalated.anotherSolutionTold(number);
    assertThat(escalated.updatesToCome(number)).isZero();

    escalated.satisfied(number);

    assertThat(escalated.notices(number)).containsOnlyOnce("escalation-progress");

    assertThat(work.openTasks(number)).contains("summarise-escalated-case");
    assertThat(escalated.updatesToCome(number)).isZero();
    escalated.summarised(number);
    escalated.assertNothingIsLeft(number);
  }
}
