package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FD-10, NG-3: what counts when an answer did not end the complaint")
class UnsolvedComplaintTest {

  private static final DecisionTables TABLES = DecisionTables.load();
  private static final String TABLE = "unsolved-complaint";

  @TestFactory
  Stream<DynamicTest> everyRuleSaysWhatCounts() {
    return TABLES.examples(TABLE, """
        rule                     | satisfied | settledBy        | => | stillDissatisfied | unresolvedAtFirstStage
        first-answer             | -         | junior-agent     | => | false             | false
        first-answer             | true      | junior-agent     | => | false             | false
        first-answer-bad-verdict | false     | junior-agent     | => | true              | false
        further-answer           | -         | senior-agent     | => | true              | false
        further-answer           | false     | senior-agent     | => | true              | false
        further-answer           | true      | emergency-team   | => | true              | false
        further-answer           | true      | unheard-of       | => | true              | false
        manager-answer           | -         | customer-manager | => | true              | true
        manager-answer           | true      | customer-manager | => | true              | true
        manager-answer           | false     | customer-manager | => | true              | true""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junior-agent", "senior-agent", "emergency-team"})
  @DisplayName("ES-1: nobody's answer but a customer manager's is a failure of the first stage, whatever the verdict")
  void notUnresolved(String settledBy) {
    for (Boolean satisfied : new Boolean[] {true, false, null}) {
      assertThat(answer(satisfied, settledBy)).containsEntry("unresolvedAtFirstStage", false);
    }
  }

  @Test
  @DisplayName("whoever answered, the table says one thing")
  void alwaysAnswers() {
    for (String group : TABLES.allowedTexts(TABLE, "settledBy")) {
      for (Boolean satisfied : new Boolean[] {true, false, null}) {
        assertThat(TABLES.matches(TABLE, facts("satisfied", satisfied, "settledBy", group))).hasSize(1);
      }
    }
    assertThat(TABLES.allowedTexts(TABLE, "settledBy"))
        .containsExactlyElementsOf(List.of("junior-agent", "senior-agent", "customer-manager", "complaint-management", "emergency-team"));
  }

  private static Map<String, @Nullable Object> answer(@Nullable Boolean satisfied, String settledBy) {
    return TABLES.matches(TABLE, facts("satisfied", satisfied, "settledBy", settledBy)).values().iterator().next();
  }
}
