package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ES-4: who owns an escalated complaint, and by when each step is due")
class EscalationTermsTest {

  private static final DmnModelInstance TERMS =
      Dmn.readModelFromFile(Path.of("decisions", "escalation-terms.dmn").toFile());
  private static final DmnModelInstance UPDATES =
      Dmn.readModelFromFile(Path.of("decisions", "customer-updates.dmn").toFile());

  private final DecisionDesk desk = new DecisionDesk();

  @ParameterizedTest(name = "{0}, urgency {1}, {2}")
  @CsvSource({
      "major, 1, simple, complaint-management, 2026-11-12 11:00, 2026-11-12 14:00, 2026-11-12 18:00, 2026-11-13 10:00",
      "major, 1, complex, complaint-management, 2026-11-12 11:00, 2026-11-12 14:00, 2026-11-12 18:00, 2026-11-13 10:00",
      "major, 2, simple, complaint-management, 2026-11-12 14:00, 2026-11-13 18:00, 2026-11-16 18:00, 2026-11-17 18:00",
      "major, 3, complex, complaint-management, 2026-11-12 14:00, 2026-11-13 18:00, 2026-11-16 18:00, 2026-11-17 18:00",
      "ordinary, 1, complex, escalation-team, 2026-11-12 11:00, 2026-11-12 18:00, 2026-11-13 02:00, 2026-11-14 10:00",
      "priority, 2, simple, escalation-team, 2026-11-12 14:00, 2026-11-13 18:00, 2026-11-16 18:00, 2026-11-17 18:00",
      "ordinary, 3, simple, escalation-team, 2026-11-13 18:00, 2026-11-16 18:00, 2026-11-17 18:00, 2026-11-19 18:00",
      "ordinary, 2, complex, escalation-team, 2026-11-13 18:00, 2026-11-17 18:00, 2026-11-19 18:00, 2026-11-23 18:00",
      "priority, 3, complex, escalation-team, 2026-11-13 18:00, 2026-11-17 18:00, 2026-11-19 18:00, 2026-11-23 18:00"})
  @DisplayName("each level of escalation has its owner and its limits")
  void terms(String level, int urgency, String complexity, String owner, String judge, String investigate,
      String decide, String settle) {
    assertThat(decide(level, urgency, complexity)).isEqualTo(Map.of(
        "ownerGroup", owner,
        "judgeBy", Date.from(at(judge)),
        "investigateBy", Date.from(at(investigate)),
        "decideBy", Date.from(at(decide)),
        "settleBy", Date.from(at(settle))));
  }

  @Test
  @DisplayName("what is not judged yet counts as ordinary, normal and simple")
  void notJudgedYet() {
    assertThat(decide(null, null, null)).isEqualTo(decide("ordinary", 3, "simple"));
  }

  @ParameterizedTest(name = "urgency {0}, told {1}: again {2}")
  @CsvSource({
      "1, 2026-11-12 10:00, 2026-11-13 18:00",
      "3, 2026-11-13 18:00, 2026-11-16 18:00",
      "2, 2026-09-30 18:00, 2026-10-08 18:00",
      "2, 2026-10-09 18:00, 2026-10-10 18:00"})
  @DisplayName("NG-2: the customer is told again on the next business day, over holidays and on make-up weekends")
  void updates(int urgency, String lastTold, String again) {
    assertThat(desk.decide(UPDATES, "customer-updates",
        Map.of("escalationUrgency", urgency, "lastTold", Date.from(at(lastTold)))))
        .containsExactly(Map.entry("tellAgainAt", Date.from(at(again))));
  }

  private Map<String, Object> decide(String level, Integer urgency, String complexity) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("level", level);
    facts.put("escalationUrgency", urgency);
    facts.put("complexity", complexity);
    facts.put("countedFrom", Date.from(at("2026-11-12 10:00")));
    return desk.decide(TERMS, "escalation-terms", facts);
  }
}
