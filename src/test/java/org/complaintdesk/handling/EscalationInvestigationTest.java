package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An escalated complaint under investigation (ES-2)")
class EscalationInvestigationTest extends EscalatedScenario {

  @Test
  @DisplayName("is investigated by as many departments as the team names, side by side (ES-2, DX-3)")
  void severalDepartments() {
    String number = dispatched();
    escalated.escalated(number, "several-departments");

    escalated.judged(number, "dept-billing", "dept-network", "dept-service");

    assertThat(work.openTasks(number)).filteredOn("investigate-cause"::equals).hasSize(3);
    escalated.found(number, "dept-network", "dept-billing");
    assertThat(work.openTasks(number)).contains("investigate-cause").doesNotContain("decide-solution");
    assertThat(escalated.notices(number)).doesNotContain("escalation-investigated");
    escalated.found(number, "dept-service");
    assertThat(work.openTasks(number)).contains("decide-solution").doesNotContain("investigate-cause");
    assertThat(cases.told(number, Locale.ENGLISH)).containsSubsequence(
        "Network department found: 系统重复扣费。 · What it can do: 退还多扣费用。",
        "Billing department found: 系统重复扣费。 · What it can do: 退还多扣费用。",
        "Service department found: 系统重复扣费。 · What it can do: 退还多扣费用。");
  }

  @Test
  @DisplayName("is investigated once more where the owner misses something")
  void investigatedAgain() {
    String number = investigated();

    escalated.moreInvestigationWanted(number, "网络侧原因未查。");

    assertThat(work.openTasks(number)).contains("judge-escalation").doesNotContain("decide-solution");
    escalated.judged(number, "dept-network");
    assertThat(work.groups(number, "investigate-cause")).containsExactly("dept-network");
    assertThat(escalated.record(number).round()).isEqualTo(1);
  }

  @Test
  @DisplayName("asks legal counsel where the law or the brand is at risk, whatever the team wishes (ES-1 e)")
  void legalCounsel() {
    String number = dispatched();
    escalated.escalated(number, "legal-or-brand-risk", "deadline-passed");

    escalated.judged(number, "dept-billing");

    assertThat(work.openTasks(number)).contains("investigate-cause", "give-legal-opinion");
    assertThat(work.groups(number, "give-legal-opinion")).containsExactly("legal-counsel");
    escalated.found(number, "dept-billing");
    assertThat(work.openTasks(number)).doesNotContain("decide-solution");
    escalated.legalOpinionGiven(number);
    assertThat(work.openTasks(number)).contains("decide-solution");
    assertThat(work.facts(number, "decide-solution")).contains("应依法退还并书面致歉。");
  }

  @Test
  @DisplayName("asks legal counsel where the team wishes it, and not otherwise")
  void legalCounselByWish() {
    String without = dispatched();
    escalated.escalated(without, "unresolved");
    escalated.judged(without, "dept-billing");
    assertThat(work.openTasks(without)).doesNotContain("give-legal-opinion");

    String number = dispatched();
    escalated.escalated(number, "unresolved");
    escalated.judgedWithLegalCounsel(number);

    assertThat(work.openTasks(number)).contains("give-legal-opinion");
  }
}
