package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RS-1: which tasks stay with whoever has just worked on the case")
class TaskContinuityTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleKeepsATask() {
    return TABLES.examples("task-continuity", """
        rule               | task               | => | samePerson
        settle-or-draft    | settle-or-draft    | => | true
        diagnose-problem   | diagnose-problem   | => | true
        propose-solution   | propose-solution   | => | true
        negotiate-solution | negotiate-solution | => | true
        carry-out-plan     | carry-out-plan     | => | true
        ask-satisfaction   | ask-satisfaction   | => | true
        confirm-solution   | confirm-solution   | => | true
        summarise-case     | summarise-case     | => | true""");
  }

  @Test
  @DisplayName("every other task waits for its group")
  void othersWait() {
    assertThat(TABLES.matches("task-continuity", facts("task", "approve-dispatch"))).isEmpty();
  }
}
