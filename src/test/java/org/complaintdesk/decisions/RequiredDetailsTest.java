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

@DisplayName("CL-4: what must be asked depends on the type")
class RequiredDetailsTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleAsksForItsDetail() {
    return TABLES.examples("required-details", """
        rule                        | complaintType                        | => | detail
        network-symptom             | network.signal                       | => | symptom
        network-calling-number      | network.call-quality                 | => | callingNumber
        network-called-number       | network.call-quality                 | => | calledNumber
        network-announcement        | network.call-quality                 | => | announcement
        network-place               | network.coverage                     | => | place
        network-other-handset-tried | network.speed                        | => | otherHandsetTried
        network-after-restart       | network.speed                        | => | afterRestart
        network-contact-number      | network.outage                       | => | contactNumber
        network-handset-model       | network.signal                       | => | handsetModel
        value-added-product         | value-added.other                    | => | product
        value-added-provider        | value-added.misleading-message       | => | provider
        value-added-began-on        | value-added.cannot-cancel            | => | beganOn
        value-added-amount          | value-added.unsolicited-subscription | => | amount
        tariff-bill-period          | tariff.billing-error                 | => | billPeriod
        tariff-disputed-amount      | tariff.charge-dispute                | => | disputedAmount
        equipment-model             | equipment.terminal-fault             | => | model
        equipment-bought-on         | equipment.repair                     | => | boughtOn""");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "network.signal", "network.speed", "network.coverage", "network.call-quality", "network.outage"})
  @DisplayName("a network complaint asks the nine questions in the order of the form, and nothing about money")
  void networkAsksNineQuestions(String type) {
    assertThat(TABLES.answers("required-details", facts("complaintType", type))).containsExactly(
        "symptom", "callingNumber", "calledNumber", "announcement", "place", "otherHandsetTried", "afterRestart",
        "contactNumber", "handsetModel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"service.attitude", "other.contract", "other.refund", "network", "tariffs.new"})
  @DisplayName("service, other and unknown types ask for nothing more")
  void othersAskNothing(String type) {
    assertThat(TABLES.answers("required-details", facts("complaintType", type))).isEmpty();
  }

  @Test
  @DisplayName("a type not yet known asks for nothing more")
  void unknownTypeAsksNothing() {
    assertThat(TABLES.answers("required-details", facts("complaintType", null))).isEmpty();
  }

  @Test
  @DisplayName("every network, value-added, tariff and equipment type asks at least two questions, none twice")
  void everyTypeOfTheseCategoriesAsks() {
    for (var type : TABLES.allowedTexts("required-details", "complaintType")) {
      var details = TABLES.answers("required-details", facts("complaintType", type));
      assertThat(details).as(type).doesNotHaveDuplicates();
      if (!type.startsWith("service.") && !type.startsWith("other.")) {
        assertThat(details).as(type).hasSizeGreaterThanOrEqualTo(2);
      }
    }
  }
}
