package org.complaintdesk.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RS-7: how long a task may stay with a holder who does nothing")
class HeldTaskPolicyTest {

  private static final DmnModelInstance POLICY =
      Dmn.readModelFromFile(Path.of("decisions", "held-task-policy.dmn").toFile());

  private final DecisionDesk desk = new DecisionDesk();

  @ParameterizedTest(name = "{0}, urgency {1}, since {2}: {3}")
  @CsvSource({
      "review-content, 1, 2026-11-12 22:00, 2026-11-12 23:00",
      "review-content, 2, 2026-11-12 16:00, 2026-11-13 11:00",
      "review-content, 3, 2026-11-12 10:00, 2026-11-13 10:00",
      "review-content, , 2026-11-12 10:00, 2026-11-13 10:00",
      "a-task-of-an-analyst, 3, 2026-09-30 18:30, 2026-10-08 18:00",
      "accept-order, 3, 2026-11-14 12:00, 2026-11-16 18:00",
      "record-reply, 1, 2026-11-12 10:00, 2026-11-19 18:00",
      "ask-satisfaction, 3, 2026-11-12 10:00, 2026-11-19 18:00",
      "acknowledge-emergency, , 2026-11-12 23:50, 2026-11-13 00:20",
      "restore-service, 1, 2026-11-12 20:00, 2026-11-13 08:00",
      "carry-out-plan, 1, 2026-11-12 20:00, 2026-11-13 04:00",
      "carry-out-measure, 3, 2026-11-13 10:00, 2026-11-17 18:00"})
  @DisplayName("urgent work is counted day and night, other work while the desk is open")
  void goesBack(String task, @Nullable Integer urgency, String since, String back) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("task", task);
    facts.put("urgency", urgency);
    facts.put("idleSince", Date.from(at(since)));

    assertThat(desk.decide(POLICY, "held-task-policy", facts))
        .containsExactly(Map.entry("goesBackAt", Date.from(at(back))));
  }
}
