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
        operation-procedure | operation       | => | Simplify or correct the procedure · 简化或纠正流程
        operation-training  | operation       | => | Train the staff who carry out the procedure · 培训办理人员
        quality-network     | service-quality | => | Repair or improve the network at the place concerned · 检修或优化相关地点的网络
        quality-explanation | service-quality | => | Explain the cause and the next steps to the customer · 向客户说明原因和后续步骤
        tariff-policy       | tariff          | => | Clarify or correct the tariff conditions · 明确或纠正资费条件
        tariff-billing      | tariff          | => | Check the billing and correct or refund the charge · 核查计费并更正或退费
        other-agreement     | other           | => | Agree with the customer on a measure that fits the case · 与客户商定适合的措施""");
  }

  @Test
  @DisplayName("a tariff problem calls for no work on the network")
  void proposesOnlyWhatFits() {
    assertThat(TABLES.answers("solution-measures", facts("problemType", "tariff"))).containsExactly(
        "Clarify or correct the tariff conditions · 明确或纠正资费条件",
        "Check the billing and correct or refund the charge · 核查计费并更正或退费");
  }

  @Test
  @DisplayName("before the problem type is set nothing is proposed")
  void proposesNothingTooEarly() {
    assertThat(TABLES.answers("solution-measures", facts("problemType", null))).isEmpty();
  }
}
