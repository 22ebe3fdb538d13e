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

@DisplayName("ES-1 e: which team gives its opinion in an escalation")
class EscalationAdvisersTest {

  private static final DecisionTables TABLES = DecisionTables.load();
  private static final String TABLE = "escalation-advisers";

  @TestFactory
  Stream<DynamicTest> everyRuleAsksItsTeam() {
    return TABLES.examples(TABLE, """
        rule                | reason              | => | adviser
        legal-or-brand-risk | legal-or-brand-risk | => | legal-counsel
        team-wish           | team-wish           | => | legal-counsel""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"major-fault", "several-departments", "customer-demand", "deadline-passed", "unresolved",
      "unheard-of"})
  @DisplayName("for no other reason is anybody asked")
  void nobodyElse(String reason) {
    assertThat(TABLES.answers(TABLE, facts("reason", reason))).isEmpty();
  }

  @Test
  @DisplayName("the table has a word for every reason of an escalation, and for the wish of the team")
  void knowsEveryReason() {
    assertThat(TABLES.allowedTexts(TABLE, "reason")).containsExactlyInAnyOrder("major-fault", "several-departments",
        "customer-demand", "deadline-passed", "legal-or-brand-risk", "unresolved", "team-wish");
  }
}
