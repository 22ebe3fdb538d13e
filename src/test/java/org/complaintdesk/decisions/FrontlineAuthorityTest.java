package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("FD-13: who may settle a complaint alone, and up to which amount")
class FrontlineAuthorityTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleAllowsOrRefuses() {
    return TABLES.examples("frontline-authority", """
        rule                   | role                 | category    | amount | => | allowed
        junior-charges         | junior-agent         | tariff      | 50     | => | true
        junior-charges         | junior-agent         | value-added | -      | => | true
        junior-charges-above   | junior-agent         | tariff      | 51     | => | false
        junior-rest            | junior-agent         | service     | 0      | => | true
        junior-rest            | junior-agent         | network     | -      | => | true
        junior-rest-money      | junior-agent         | network     | 1      | => | false
        senior-charges         | senior-agent         | value-added | 200    | => | true
        senior-charges-above   | senior-agent         | tariff      | 201    | => | false
        senior-rest            | senior-agent         | network     | 100    | => | true
        senior-rest            | senior-agent         | other       | -      | => | true
        senior-rest-above      | senior-agent         | equipment   | 101    | => | false
        customer-manager       | customer-manager     | equipment   | 1000   | => | true
        customer-manager-above | customer-manager     | tariff      | 1001   | => | false
        department             | dept-network         | network     | 500    | => | true
        department             | dept-billing         | tariff      | -      | => | true
        department-above       | dept-service         | service     | 501    | => | false
        negative-amount        | senior-agent         | tariff      | -1     | => | false
        unknown-category       | customer-manager     | unheard-of  | 0      | => | false
        unknown-category       | senior-agent         | -           | -      | => | false
        unknown-role           | text-clerk           | tariff      | 0      | => | false
        unknown-role           | -                    | -           | -      | => | false""");
  }

  @Test
  @DisplayName("the limit is exact to the fen")
  void countsFen() {
    assertThat(allowed("junior-agent", 50.00)).isEqualTo(true);
    assertThat(allowed("junior-agent", 50.01)).isEqualTo(false);
    assertThat(allowed("junior-agent", -0.01)).isEqualTo(false);
  }

  @Test
  @DisplayName("whoever asks for whatever is told yes or no, never nothing")
  void alwaysAnswers() {
    for (var facts : TABLES.combinations("frontline-authority")) {
      assertThat(TABLES.answers("frontline-authority", facts)).as(facts.toString()).hasSize(1).doesNotContainNull();
    }
  }

  private static Object allowed(String role, double amount) {
    var answers = TABLES.answers("frontline-authority", facts("role", role, "category", "tariff", "amount", amount));
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }
}
