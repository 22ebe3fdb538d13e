package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.complaintdesk.desk.TwoLanguages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("CL-1, CL-2: category and deadline class of every complaint type; DL-9: which is an outage")
class ComplaintCategoryTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyTypeHasItsCategoryAndDeadlineClass() {
    return TABLES.examples("complaint-category", """
        rule                                 | complaintType                        | => | category    | deadlineClass   | outage
        service-attitude                     | service.attitude                     | => | service     | staff-conduct   | false
        service-enquiry                      | service.enquiry                      | => | service     | other           | false
        service-procedure                    | service.procedure                    | => | service     | other           | false
        service-after-sales                  | service.after-sales                  | => | service     | other           | false
        network-signal                       | network.signal                       | => | network     | product-quality | false
        network-speed                        | network.speed                        | => | network     | product-quality | false
        network-coverage                     | network.coverage                     | => | network     | product-quality | false
        network-call-quality                 | network.call-quality                 | => | network     | product-quality | false
        network-outage                       | network.outage                       | => | network     | product-quality | true
        tariff-charge-dispute                | tariff.charge-dispute                | => | tariff      | billing         | false
        tariff-billing-error                 | tariff.billing-error                 | => | tariff      | billing         | false
        tariff-package                       | tariff.package                       | => | tariff      | billing         | false
        tariff-arrears                       | tariff.arrears                       | => | tariff      | billing         | false
        equipment-terminal-fault             | equipment.terminal-fault             | => | equipment   | product-quality | false
        equipment-repair                     | equipment.repair                     | => | equipment   | product-quality | false
        equipment-software-fault             | equipment.software-fault             | => | equipment   | product-quality | false
        equipment-data-loss                  | equipment.data-loss                  | => | equipment   | product-quality | false
        value-added-unsolicited-subscription | value-added.unsolicited-subscription | => | value-added | billing         | false
        value-added-misleading-message       | value-added.misleading-message       | => | value-added | billing         | false
        value-added-unusable                 | value-added.unusable                 | => | value-added | product-quality | false
        value-added-tariff-not-stated        | value-added.tariff-not-stated        | => | value-added | billing         | false
        value-added-cannot-cancel            | value-added.cannot-cancel            | => | value-added | billing         | false
        value-added-other                    | value-added.other                    | => | value-added | billing         | false
        other-contract                       | other.contract                       | => | other       | other           | false
        other-refund                         | other.refund                         | => | other       | billing         | false
        other-other                          | other.other                          | => | other       | other           | false""");
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
    var labels = rules.stream().map(rule -> TwoLanguages.in(rule.getDescription().getTextContent(), Locale.ENGLISH)).toList();
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
