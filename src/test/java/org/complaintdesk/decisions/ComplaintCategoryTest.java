package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("CL-1, CL-2: category and deadline class of every complaint type")
class ComplaintCategoryTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyTypeHasItsCategoryAndDeadlineClass() {
    return TABLES.examples("complaint-category", """
        rule                                 | complaintType                        | => | category    | deadlineClass
        service-attitude                     | service.attitude                     | => | service     | staff-conduct
        service-enquiry                      | service.enquiry                      | => | service     | other
        service-procedure                    | service.procedure                    | => | service     | other
        service-after-sales                  | service.after-sales                  | => | service     | other
        network-signal                       | network.signal                       | => | network     | product-quality
        network-speed                        | network.speed                        | => | network     | product-quality
        network-coverage                     | network.coverage                     | => | network     | product-quality
        network-call-quality                 | network.call-quality                 | => | network     | product-quality
        network-outage                       | network.outage                       | => | network     | product-quality
        tariff-charge-dispute                | tariff.charge-dispute                | => | tariff      | billing
        tariff-billing-error                 | tariff.billing-error                 | => | tariff      | billing
        tariff-package                       | tariff.package                       | => | tariff      | billing
        tariff-arrears                       | tariff.arrears                       | => | tariff      | billing
        equipment-terminal-fault             | equipment.terminal-fault             | => | equipment   | product-quality
        equipment-repair                     | equipment.repair                     | => | equipment   | product-quality
        equipment-software-fault             | equipment.software-fault             | => | equipment   | product-quality
        equipment-data-loss                  | equipment.data-loss                  | => | equipment   | product-quality
        value-added-unsolicited-subscription | value-added.unsolicited-subscription | => | value-added | billing
        value-added-misleading-message       | value-added.misleading-message       | => | value-added | billing
        value-added-unusable                 | value-added.unusable                 | => | value-added | product-quality
        value-added-tariff-not-stated        | value-added.tariff-not-stated        | => | value-added | billing
        value-added-cannot-cancel            | value-added.cannot-cancel            | => | value-added | billing
        value-added-other                    | value-added.other                    | => | value-added | billing
        other-contract                       | other.contract                       | => | other       | other
        other-refund                         | other.refund                         | => | other       | billing
        other-other                          | other.other                          | => | other       | other""");
  }

  @Test
  @DisplayName("a type not yet known is filed as other.other")
  void filesWhatIsMissingAsOther() {
    assertThat(TABLES.matches("complaint-category", facts("complaintType", null))).containsOnlyKeys("rule-other-other");
  }

  @Test
  @DisplayName("a type without a row is not known, however close it comes")
  void knowsNoOtherType() {
    for (var unknown : List.of("network", "network.", "network.signals", "Network.signal", "signal", "", "other")) {
      assertThat(TABLES.matches("complaint-category", facts("complaintType", unknown))).as(unknown).isEmpty();
    }
  }

  @Test
  @DisplayName("the label agents choose by is short and names the category first")
  void labelsAreShortAndDistinct() {
    var rules = TABLES.tables().get("complaint-category").getRules();
    var labels = rules.stream().map(rule -> rule.getDescription().getTextContent()).toList();
    assertThat(labels).doesNotHaveDuplicates().allSatisfy(label -> assertThat(label)
        .matches("(Service|Network|Tariff|Equipment|Value-added|Other): [a-z][^.]*").hasSizeLessThanOrEqualTo(45));
  }

  @Test
  @DisplayName("every table that reads the complaint type allows the types that have a row here")
  void allTablesKnowTheSameTypes() {
    var types = TABLES.allowedTexts("complaint-category", "complaintType");
    for (var decision : TABLES.tables().keySet()) {
      if (TABLES.inputs(decision).contains("complaintType")) {
        assertThat(TABLES.allowedTexts(decision, "complaintType")).as(decision)
            .containsExactlyInAnyOrderElementsOf(types);
      }
    }
  }
}
