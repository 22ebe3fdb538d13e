package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("ES-1 e: which consequence is a risk for law or brand")
class ConsequenceRisksTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleSeesItsRisks() {
    return TABLES.examples("consequence-risks", """
        rule    | consequence | => | legalRisk | brandRisk
        legal   | legal       | => | true      | false
        media   | media       | => | false     | true
        no-risk | none        | => | false     | false
        no-risk | churn       | => | false     | false
        no-risk | safety      | => | false     | false
        no-risk | -           | => | false     | false""");
  }

  @Test
  @DisplayName("a consequence that the table does not know is no risk that anybody has seen")
  void unknownConsequence() {
    assertThat(TABLES.matches("consequence-risks", facts("consequence", "unheard-of"))).isEmpty();
  }
}
