package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("IN-8: the queue goes by customer tier, urgency and level")
class QueuePriorityTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleGivesItsPriority() {
    return TABLES.examples("queue-priority", """
        rule                   | customerTier | urgency | level    | outage | => | priority
        outage                 | ordinary     | 3       | ordinary | true   | => | 100
        key-account-1-major    | key-account  | 1       | major    | false  | => | 95
        key-account-1-priority | key-account  | 1       | priority | false  | => | 90
        key-account-1-ordinary | key-account  | 1       | ordinary | false  | => | 85
        key-account-2-major    | key-account  | 2       | major    | false  | => | 80
        key-account-2-priority | key-account  | 2       | priority | false  | => | 75
        key-account-2-ordinary | key-account  | 2       | ordinary | false  | => | 70
        key-account-3-major    | key-account  | 3       | major    | false  | => | 65
        key-account-3-priority | key-account  | 3       | priority | false  | => | 60
        key-account-3-ordinary | key-account  | 3       | ordinary | false  | => | 55
        ordinary-1-major       | ordinary     | 1       | major    | false  | => | 50
        ordinary-1-priority    | ordinary     | 1       | priority | false  | => | 45
        ordinary-1-ordinary    | ordinary     | 1       | ordinary | false  | => | 40
        ordinary-2-major       | ordinary     | 2       | major    | false  | => | 35
        ordinary-2-priority    | ordinary     | 2       | priority | false  | => | 30
        ordinary-2-ordinary    | ordinary     | 2       | ordinary | false  | => | 25
        ordinary-3-major       | ordinary     | 3       | major    | false  | => | 20
        ordinary-3-priority    | ordinary     | 3       | priority | false  | => | 15
        ordinary-3-ordinary    | ordinary     | 3       | ordinary | false  | => | 10""");
  }

  @Test
  @DisplayName("DL-9: an outage goes before the most urgent key account")
  void outageFirstOfAll() {
    assertThat(priority("ordinary", 3, "ordinary", true)).isGreaterThan(priority("key-account", 1, "major", false));
  }

  @Test
  @DisplayName("what is not known counts as an ordinary customer, normal urgency, ordinary level, no outage")
  void unknownFactsAreOrdinary() {
    var nothingKnown = facts("customerTier", null, "urgency", null, "level", null, "outage", null);
    assertThat(TABLES.answers("queue-priority", nothingKnown)).containsExactly(10);
    assertThat(TABLES.answers("queue-priority", facts())).containsExactly(10);
  }

  @Test
  @DisplayName("every case has one place between 0 and 100")
  void alwaysAPlace() {
    for (var facts : TABLES.combinations("queue-priority")) {
      var known = !facts.containsValue("unheard-of") && !Integer.valueOf(0).equals(facts.get("urgency"))
          && !Integer.valueOf(4).equals(facts.get("urgency"));
      if (known) {
        assertThat(TABLES.answers("queue-priority", facts)).as(facts.toString()).singleElement()
            .satisfies(priority -> assertThat((Integer) priority).isBetween(0, 100));
      }
    }
  }

  private static Integer priority(String tier, int urgency, String level, boolean outage) {
    var facts = facts("customerTier", tier, "urgency", urgency, "level", level, "outage", outage);
    return TABLES.answers("queue-priority", facts).stream().map(Integer.class::cast).findFirst().orElseThrow();
  }
}
