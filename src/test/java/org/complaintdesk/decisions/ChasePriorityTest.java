package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RS-3: how far what is chased moves up in the queues")
class ChasePriorityTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleSaysHowFar() {
    return TABLES.examples("chase-priority", """
        rule  | chased | => | raiseBy | raiseUpTo
        case  | case   | => | 10      | 100
        order | order  | => | 10      | 100""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"case", "order"})
  @DisplayName("IN-8: whatever is chased moves up, and never beyond the first place of the queues")
  void staysInTheQueue(String chased) {
    var raise = TABLES.matches("chase-priority", facts("chased", chased)).values().iterator().next();

    assertThat((Integer) raise.get("raiseBy")).isPositive();
    assertThat((Integer) raise.get("raiseUpTo")).isBetween(1, 100);
  }

  @Test
  @DisplayName("nothing else moves")
  void nothingElseMoves() {
    assertThat(TABLES.matches("chase-priority", facts("chased", "incident"))).isEmpty();
    assertThat(TABLES.matches("chase-priority", facts("chased", null))).isEmpty();
  }
}
