package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A complaint is escalated at its deadline, by what the table of conditions says (ES-1 d, DL-6)")
class EscalationAtDeadlineTest extends EscalatedScenario {

  @Test
  @DisplayName("when its deadline has passed unsolved: with the wait for the customer stopped it has not (ES-1 d, DL-6)")
  void deadlinePassed() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-billing");
    assertThat(cases.dueAt(number)).isEqualTo(DeskClock.at("2026-11-16 18:00"));

    clock.watchedUntil(number, "2026-11-16 17:59");
    assertOpen(number, "approve-dispatch");
    clock.watchedUntil(number, "2026-11-16 18:00");

    assertEscalated(number, "deadline-passed");
  }

  @Test
  @DisplayName("not when the customer was told in time and only the verdict is open (DL-7)")
  void toldInTime() {
    String number = settled();

    clock.watchedUntil(number, "2026-11-17 09:00");

    assertOpen(number, "ask-satisfaction");
    assertThat(processes.stages(number)).doesNotContain("escalate-complaint");
  }

  @Test
  @DisplayName("with every reason that holds by the record of the case, also when the ordinary way is cut short (ES-1, ES-2)")
  void allReasons(@Autowired RepositoryService repository) throws IOException {
    String number = settled();
    customer.dissatisfied(number);
    managers.dispatched(number, "dept-billing", "dept-service");

    withConditions(repository,
        table -> table.replace("&gt; 2", "&gt; 1").replace("&lt;= 2", "&lt;= 1").replace("&gt;= 2<", "&gt;= 1<"),
        () -> clock.watchedUntil(number, "2026-11-30 18:00"));

    assertThat(escalated.reasons(number)).containsExactlyInAnyOrder("several-departments", "deadline-passed", "unresolved");
  }

  @Test
  @DisplayName("not when its deadline has passed and the table has no such condition: the case goes on, late (ES-1)")
  void lateAndNotEscalated(@Autowired RepositoryService repository) throws IOException {
    String number = cases.received("tariff.billing-error");

    withConditions(repository, table -> table.replaceFirst("(?s)<rule id=\"rule-deadline-passed\">.*?</rule>", ""),
        () -> clock.watchedUntil(number, "2026-11-16 18:00"));

    assertOpen(number, "call-customer", "review-content");
    assertThat(processes.stages(number)).doesNotContain("escalate-complaint");
    assertThat(cases.story(number)).contains("overdue-not-sent").doesNotContain("escalated");
  }

  /** Works while an analyst's own table of conditions rules. */
  private static void withConditions(RepositoryService repository, UnaryOperator<String> edit, Runnable work)
      throws IOException {
    String table = edit.apply(Files.readString(Path.of("decisions", "escalation-conditions.dmn")));
    String deployment =
        repository.createDeployment().addString("decisions/escalation-conditions.dmn", table).deploy().getId();
    try {
      work.run();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
