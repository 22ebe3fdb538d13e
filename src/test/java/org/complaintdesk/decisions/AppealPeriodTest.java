package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RG-1: how long a customer may appeal to the regulator")
class AppealPeriodTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @ParameterizedTest
  @ValueSource(strings = {"billing", "product-quality", "staff-conduct", "other"})
  @DisplayName("every deadline class has one time in which its customer may appeal")
  void everyClass(String deadlineClass) {
    assertThat(TABLES.matches("appeal-period", facts("deadlineClass", deadlineClass)).keySet())
        .containsExactly(deadlineClass.equals("billing") ? "rule-charges" : "rule-anything-else");
  }

  @Test
  @DisplayName("one that is not known counts as the longer time")
  void unknownClass() {
    assertThat(TABLES.matches("appeal-period", facts("deadlineClass", null)).keySet())
        .containsExactly("rule-anything-else");
  }
}
