package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("DX-2: measures proposed for each problem type")
class SolutionMeasuresTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleProposesItsMeasure() {
    return TABLES.examples("solution-measures", """
        rule                | problemType     | => | measure
        operation-procedure | operation       | => | Simplify or correct the procedure
        operation-training  | operation       | => | Train the staff who carry out the procedure
        quality-network     | service-quality | => | Repair or improve the network at the place concerned
        quality-explanation | service-quality | => | Explain the cause and the next steps to the customer
        tariff-policy       | tariff          | => | Clarify or correct the tariff conditions
        tariff-billing      | tariff          | => | Check the billing and correct or refund the charge
        other-agreement     | other           | => | Agree with the customer on a measure that fits the case""");
  }

  @Test
  @DisplayName("a tariff problem calls for no work on the network")
  void proposesOnlyWhatFits() {
    assertThat(TABLES.answers("solution-measures", facts("problemType", "tariff"))).containsExactly(
        "Clarify or correct the tariff conditions", "Check the billing and correct or refund the charge");
  }

  @Test
  @DisplayName("before the problem type is set nothing is proposed")
  void proposesNothingTooEarly() {
    assertThat(TABLES.answers("solution-measures", facts("problemType", null))).isEmpty();
  }
}
