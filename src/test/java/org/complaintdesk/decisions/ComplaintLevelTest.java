package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("CL-6: level from harm to customer and company, and urgency")
class ComplaintLevelTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleGivesItsLevel() {
    return TABLES.examples("complaint-level", """
        rule                 | urgency | impact        | affectedCustomers | consequence | => | level
        danger               | 1       | inconvenience | 1                 | safety      | => | major
        danger               | 3       | -             | -                 | safety      | => | major
        urgent-for-many      | 1       | unusable      | 100               | none        | => | major
        urgent-in-public     | 1       | unusable      | 99                | media       | => | major
        urgent-in-public     | 1       | degraded      | -                 | legal       | => | major
        urgent               | 1       | unusable      | 99                | churn       | => | priority
        high-and-serious     | 2       | unusable      | 1                 | none        | => | priority
        high-and-serious     | 2       | degraded      | 999               | legal       | => | priority
        high-for-very-many   | 2       | inconvenience | 1000              | none        | => | priority
        high-in-public       | 2       | inconvenience | 999               | media       | => | priority
        high                 | 2       | inconvenience | 999               | churn       | => | ordinary
        normal-but-cut-off   | 3       | unusable      | 1                 | none        | => | priority
        normal-for-very-many | 3       | degraded      | 1000              | none        | => | priority
        normal-in-public     | 3       | inconvenience | 1                 | legal       | => | priority
        normal               | 3       | degraded      | 999               | churn       | => | ordinary
        normal               | -       | -             | -                 | -           | => | ordinary""");
  }

  @Test
  @DisplayName("one nuisance is never more than ordinary, one dead line never major by itself")
  void staysInProportion() {
    var nuisance = facts("urgency", 3, "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none");
    var deadLine = facts("urgency", 1, "impact", "unusable", "affectedCustomers", 1, "consequence", "none");
    assertThat(TABLES.answers("complaint-level", nuisance)).containsExactly("ordinary");
    assertThat(TABLES.answers("complaint-level", deadLine)).containsExactly("priority");
  }

  @Test
  @DisplayName("an unknown word gives no level rather than a wrong one")
  void doesNotGuess() {
    var garbled = facts("urgency", 3, "impact", "terrible", "affectedCustomers", 1, "consequence", "none");
    assertThat(TABLES.answers("complaint-level", garbled)).isEmpty();
  }
}
