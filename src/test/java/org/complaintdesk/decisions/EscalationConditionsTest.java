package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("ES-1: why a complaint is escalated")
class EscalationConditionsTest {

  private static final String TABLE = "escalation-conditions";
  private static final DecisionTables TABLES = DecisionTables.load();

  /** Conditions that have nothing to do with each other stand apart; what a line does not name is not known. */
  private static final List<String> EXAMPLES = List.of("""
        rule            | complaintType        | affectedCustomers | => | reason
        wide-outage     | network.outage       | 100               | => | major-fault
        wide-fault      | network.call-quality | 1000              | => | major-fault
        wide-fault      | tariff.billing-error | 5000              | => | major-fault""", """
        rule                | departments | crossRegion | => | reason
        several-departments | 3           | false       | => | several-departments
        several-departments | 3           | true        | => | several-departments
        several-regions     | 2           | true        | => | several-departments
        several-regions     | -           | true        | => | several-departments""", """
        rule            | escalationDemanded | => | reason
        customer-demand | true               | => | customer-demand""", """
        rule            | deadlinePassed | => | reason
        deadline-passed | true           | => | deadline-passed""", """
        rule       | legalRisk | brandRisk | => | reason
        legal-risk | true      | true      | => | legal-or-brand-risk
        legal-risk | true      | -         | => | legal-or-brand-risk
        brand-risk | false     | true      | => | legal-or-brand-risk
        brand-risk | -         | true      | => | legal-or-brand-risk""", """
        rule               | unresolvedAtFirstStage | dissatisfiedTimes | => | reason
        unresolved         | true                   | 0                 | => | unresolved
        unresolved         | true                   | 2                 | => | unresolved
        dissatisfied-again | false                  | 2                 | => | unresolved
        dissatisfied-again | -                      | 3                 | => | unresolved""");

  @TestFactory
  @DisplayName("every condition gives its reason")
  Stream<DynamicTest> everyConditionGivesItsReason() {
    return EXAMPLES.stream().flatMap(examples -> TABLES.examples(TABLE, examples))
        .filter(test -> test.getDisplayName().contains("=>"));
  }

  @Test
  @DisplayName("every condition has an example")
  void everyConditionHasAnExample() {
    assertThat(EXAMPLES.stream().flatMap(examples -> examples.lines().skip(1))
        .map(line -> "rule-" + line.strip().split(" ")[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(TABLES.ruleIds(TABLE));
  }

  @Test
  @DisplayName("gives every reason that holds, each once")
  void everyReason() {
    assertThat(TABLES.answers(TABLE, facts("complaintType", "network.outage", "affectedCustomers", 20000,
        "departments", 3, "crossRegion", true, "escalationDemanded", true, "deadlinePassed", true, "legalRisk", true,
        "brandRisk", true, "unresolvedAtFirstStage", true, "dissatisfiedTimes", 2))).containsExactly(
        "major-fault", "several-departments", "customer-demand", "deadline-passed", "legal-or-brand-risk",
        "unresolved");
  }

  @Test
  @DisplayName("nothing known, or the mildest of everything, escalates nothing")
  void ordinaryComplaint() {
    assertThat(TABLES.answers(TABLE, facts())).isEmpty();
    assertThat(TABLES.answers(TABLE, facts("complaintType", "network.outage", "affectedCustomers", 99,
        "departments", 1, "crossRegion", false, "escalationDemanded", false, "deadlinePassed", false,
        "legalRisk", false, "brandRisk", false, "unresolvedAtFirstStage", false, "dissatisfiedTimes", 0))).isEmpty();
  }

  @Test
  @DisplayName("NG-3: dissatisfied once means re-assessment by a customer manager, no escalation")
  void dissatisfiedOnce() {
    assertThat(TABLES.answers(TABLE, facts("dissatisfiedTimes", 1))).isEmpty();
  }

  @Test
  @DisplayName("a fault with an effect on fewer customers is no major one")
  void smallerFaults() {
    assertThat(TABLES.answers(TABLE, facts("complaintType", "network.signal", "affectedCustomers", 999))).isEmpty();
  }
}
