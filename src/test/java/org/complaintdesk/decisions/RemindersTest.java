package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("DL-7: who is reminded of a deadline, and when")
class RemindersTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @ParameterizedTest
  @ValueSource(strings = {"assess", "respond", "propose", "solve", "handle", "due", "regulator",
      "judge", "investigate", "decide", "settle"})
  @DisplayName("of every deadline the holder first, then the leader, then the manager, whatever the level")
  void holderThenLeaderThenManager(String deadline) {
    for (String level : TABLES.allowedTexts("reminder-policy", "level")) {
      double holder = first(deadline, level, "holder");
      double leader = first(deadline, level, "leader");
      assertThat(holder).as("near it").isLessThan(1);
      assertThat(leader).isGreaterThanOrEqualTo(holder);
      assertThat(first(deadline, level, "manager")).isGreaterThanOrEqualTo(leader);
      assertThat(shares(deadline, level, "holder")).as("past it").contains(1.0);
      assertThat(shares(deadline, level, "leader")).as("past it").contains(1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "respond", "propose", "solve", "handle", "due",
      "judge", "investigate", "decide", "settle"})
  @DisplayName("a major case goes up sooner than an ordinary one")
  void majorGoesUpSooner(String deadline) {
    assertThat(first(deadline, "major", "holder")).isLessThan(first(deadline, "ordinary", "holder"));
    assertThat(first(deadline, "major", "leader")).isLessThan(first(deadline, "ordinary", "leader"));
  }

  @TestFactory
  @DisplayName("at which share of its time, by deadline and level")
  Stream<DynamicTest> policy() {
    return TABLES.examples("reminder-policy", """
        rule                     | deadline  | level    | => | atShare | remind
        near-holder              | respond   | ordinary | => | 0.75    | holder
        near-holder              | judge     | priority | => | 0.75    | holder
        near-holder-major        | due       | major    | => | 0.5     | holder
        near-leader              | due       | ordinary | => | 0.9     | leader
        near-leader              | settle    | -        | => | 0.9     | leader
        near-leader-priority     | solve     | priority | => | 0.75    | leader
        near-leader-major        | assess    | major    | => | 0.75    | leader
        passed-holder            | propose   | ordinary | => | 1.0     | holder
        passed-leader            | decide    | priority | => | 1.0     | leader
        passed-manager           | settle    | ordinary | => | 1.0     | manager
        late-step-manager        | respond   | ordinary | => | 1.5     | manager
        late-step-manager-major  | judge     | major    | => | 1.0     | manager
        long-passed-holder       | due       | major    | => | 1.5     | holder
        long-passed-manager      | due       | ordinary | => | 1.5     | manager
        regulator-near-holder    | regulator | ordinary | => | 0.6     | holder
        regulator-near-leader    | regulator | priority | => | 0.8     | leader
        regulator-near-manager   | regulator | major    | => | 0.9     | manager
        regulator-passed-holder  | regulator | ordinary | => | 1.0     | holder
        regulator-passed-leader  | regulator | ordinary | => | 1.0     | leader
        regulator-passed-manager | regulator | major    | => | 1.0     | manager""");
  }

  @TestFactory
  @DisplayName("to which group a reminder goes")
  Stream<DynamicTest> recipients() {
    return TABLES.examples("reminder-recipients", """
        rule                           | remind  | group                | => | recipient
        holder                         | holder  | dept-network         | => | dept-network
        holder                         | holder  | dept-of-tomorrow     | => | dept-of-tomorrow
        holder-nobody                  | holder  | -                    | => | complaint-management
        leader-of-front-desk           | leader  | junior-agent         | => | senior-agent
        leader-of-front-desk           | leader  | text-clerk           | => | senior-agent
        leader-of-complaint-management | leader  | complaint-management | => | manager
        leader-of-others               | leader  | dept-billing         | => | complaint-management
        leader-of-others               | leader  | senior-agent         | => | complaint-management
        leader-of-others               | leader  | dept-of-tomorrow     | => | complaint-management
        leader-of-others               | leader  | -                    | => | complaint-management
        manager                        | manager | dept-network         | => | manager
        manager                        | manager | -                    | => | manager""");
  }

  private static double first(String deadline, String level, String remind) {
    return shares(deadline, level, remind).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static List<Double> shares(String deadline, String level, String remind) {
    return TABLES.matches("reminder-policy", facts("deadline", deadline, "level", level)).values().stream()
        .filter(outputs -> remind.equals(outputs.get("remind")))
        .map((Map<String, @Nullable Object> outputs) -> ((Number) outputs.get("atShare")).doubleValue())
        .toList();
  }
}
