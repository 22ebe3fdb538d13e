package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A collecting table gives nothing twice")
class CollectingTablesTest {

  private static final DecisionTables TABLES = DecisionTables.load();
  private static final int ENOUGH = 300;

  @TestFactory
  @DisplayName("whatever is known or not")
  Stream<DynamicTest> givesNothingTwice() {
    return TABLES.tables().entrySet().stream()
        .filter(table -> table.getValue().getHitPolicy() == HitPolicy.COLLECT && !readsTimes(table.getValue()))
        .map(table -> DynamicTest.dynamicTest(table.getKey(), () -> {
          for (var facts : TABLES.sample(table.getKey(), ENOUGH)) {
            assertThat(TABLES.matches(table.getKey(), facts).values()).as(facts.toString()).doesNotHaveDuplicates();
          }
        }));
  }

  private static boolean readsTimes(DecisionTable table) {
    return table.getInputs().stream().anyMatch(input -> "date".equals(input.getInputExpression().getTypeRef()));
  }
}
