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

@DisplayName("IN-2: what the record itself must hold depends on the type")
class RequiredRecordTest {

  private static final DecisionTables TABLES = DecisionTables.load();
  private static final String TABLE = "required-record";

  @TestFactory
  Stream<DynamicTest> everyRuleNamesItsField() {
    return TABLES.examples(TABLE, """
        rule            | complaintType                        | => | field
        contact-number  | service.attitude                     | => | contactNumber
        contact-number  | network.signal                       | => | contactNumber
        contact-number  | -                                    | => | contactNumber
        affected-number | network.signal                       | => | affectedNumber
        affected-number | tariff.billing-error                 | => | affectedNumber
        affected-number | equipment.repair                     | => | affectedNumber
        affected-number | value-added.unsolicited-subscription | => | affectedNumber""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"service.attitude", "service.enquiry", "service.procedure", "service.after-sales",
      "other.contract", "other.refund", "other.other"})
  @DisplayName("for service and other complaints a contact suffices")
  void contactSuffices(String type) {
    assertThat(TABLES.answers(TABLE, facts("complaintType", type))).containsExactly("contactNumber");
  }

  @Test
  @DisplayName("a type not yet known does not ask for the number complained about")
  void unknownType() {
    assertThat(TABLES.answers(TABLE, facts("complaintType", null))).containsExactly("contactNumber");
  }

  @Test
  @DisplayName("every other type, also one of a category that comes later, is about a number")
  void everyOtherTypeIsAboutANumber() {
    for (var type : TABLES.allowedTexts(TABLE, "complaintType")) {
      if (!type.startsWith("service.") && !type.startsWith("other.")) {
        assertThat(TABLES.answers(TABLE, facts("complaintType", type))).as(type)
            .containsExactly("contactNumber", "affectedNumber");
      }
    }
    assertThat(TABLES.answers(TABLE, facts("complaintType", "internet-of-things.sensor"))).contains("affectedNumber");
    assertThat(TABLES.allowedTexts(TABLE, "complaintType"))
        .isEqualTo(TABLES.allowedTexts("required-details", "complaintType"));
  }
}
