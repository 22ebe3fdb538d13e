package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.time.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("DL-6: how long the customer is waited for")
class WaitingPolicyTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleGivesItsTime() {
    return TABLES.examples("waiting-policy", """
        rule                      | purpose         | channel   | => | waitFor
        missing-details-quick     | missing-details | phone     | => | P3D
        missing-details-quick     | missing-details | callback  | => | P3D
        missing-details-slower    | missing-details | fax       | => | P5D
        missing-details-letter    | missing-details | letter    | => | P10D
        missing-details-regulator | missing-details | regulator | => | P2D
        proposal-quick            | proposal        | app       | => | P3D
        proposal-slower           | proposal        | email     | => | P5D
        proposal-letter           | proposal        | letter    | => | P10D
        proposal-regulator        | proposal        | regulator | => | P2D
        survey-quick              | survey          | sms       | => | P3D
        survey-slower             | survey          | store     | => | P7D
        survey-letter             | survey          | letter    | => | P14D
        survey-regulator          | survey          | regulator | => | P7D""");
  }

  @Test
  @DisplayName("for every purpose and channel there is one time, at least a day")
  void everyChannelHasATime() {
    for (var purpose : TABLES.allowedTexts("waiting-policy", "purpose")) {
      assertThat(TABLES.allowedTexts("waiting-policy", "channel")).hasSize(12);
      for (var channel : TABLES.allowedTexts("waiting-policy", "channel")) {
        assertThat(days(purpose, channel)).as("%s by %s", purpose, channel).isPositive();
      }
    }
  }

  @Test
  @DisplayName("a letter is waited for longer than a message in the app")
  void letterTakesLonger() {
    for (var purpose : TABLES.allowedTexts("waiting-policy", "purpose")) {
      assertThat(days(purpose, "letter")).as(purpose).isGreaterThan(days(purpose, "app"));
    }
  }

  @Test
  @DisplayName("DL-10: details and proposals wait least where the regulator's clock runs on")
  void regulatorWaitsLeast() {
    assertThat(days("missing-details", "regulator")).isLessThan(days("missing-details", "phone"));
    assertThat(days("proposal", "regulator")).isLessThan(days("proposal", "phone"));
  }

  private static int days(String purpose, String channel) {
    var waits = TABLES.answers("waiting-policy", facts("purpose", purpose, "channel", channel));
    assertThat(waits).as("%s by %s", purpose, channel).hasSize(1);
    return Period.parse(String.valueOf(waits.get(0))).getDays();
  }
}
