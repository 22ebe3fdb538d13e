package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("CL-5: urgency from the harm, the customers hit and what may follow")
class UrgencyTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleGivesItsUrgency() {
    return TABLES.examples("urgency", """
        rule                     | impact        | affectedCustomers | consequence | => | urgency
        danger                   | inconvenience | 1                 | safety      | => | 1
        danger                   | -             | -                 | safety      | => | 1
        many-cut-off             | unusable      | 100               | none        | => | 1
        cut-off-in-public        | unusable      | 99                | media       | => | 1
        cut-off-in-public        | unusable      | -                 | legal       | => | 1
        cut-off                  | unusable      | 1                 | none        | => | 2
        cut-off                  | unusable      | 99                | churn       | => | 2
        very-many-degraded       | degraded      | 1000              | none        | => | 1
        many-degraded            | degraded      | 100               | none        | => | 2
        many-degraded            | degraded      | 999               | legal       | => | 2
        degraded-with-risk       | degraded      | 1                 | churn       | => | 2
        degraded                 | degraded      | 99                | none        | => | 3
        very-many-inconvenienced | inconvenience | 1000              | none        | => | 2
        inconvenience-in-public  | inconvenience | 1                 | media       | => | 2
        inconvenience            | inconvenience | 999               | churn       | => | 3
        inconvenience            | -             | -                 | -           | => | 3""");
  }

  @Test
  @DisplayName("whatever is known, there is one urgency")
  void alwaysAnswers() {
    for (var facts : TABLES.combinations("urgency")) {
      if (!facts.containsValue("unheard-of")) {
        assertThat(TABLES.answers("urgency", facts)).as(facts.toString()).hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("an unknown word gives no urgency rather than a wrong one")
  void doesNotGuess() {
    var garbled = facts("impact", "terrible", "affectedCustomers", 1, "consequence", "none");
    assertThat(TABLES.answers("urgency", garbled)).isEmpty();
  }
}
