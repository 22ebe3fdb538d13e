package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("DX-5: which complaint calls the emergency team")
class EmergencyCallTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleCallsOrNot() {
    return TABLES.examples("emergency-call", """
        rule       | urgency | => | emergency
        urgent     | 1       | => | true
        not-urgent | 2       | => | false
        not-urgent | 3       | => | false
        not-urgent | -       | => | false""");
  }

  @Test
  @DisplayName("no other urgency calls anybody")
  void noOtherUrgency() {
    assertThat(TABLES.answers("emergency-call", facts("urgency", 0))).isEmpty();
    assertThat(TABLES.answers("emergency-call", facts("urgency", 4))).isEmpty();
  }
}
