package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The tables of complaint deadlines (DL-1 to DL-3)")
class ComplaintDeadlinesTest {

  private final TimeZone machineZone = TimeZone.getDefault();
  private final DecisionDesk desk = new DecisionDesk();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(machineZone);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"product-quality, 3", "staff-conduct, 2", "billing, 2", "other, 5"})
  @DisplayName("Each deadline class has its handling days (DL-1)")
  void handlingDays(String deadlineClass, int days) {
    assertThat(desk.decide("handling-days", Map.of("deadlineClass", deadlineClass)))
        .containsExactly(Map.entry("handlingDays", days));
  }

  @ParameterizedTest(name = "urgency {0}")
  @CsvSource({"1, 1, 2, 4, 24", "2, 2, 4, 8, 48"})
  @DisplayName("Urgent and high complaints have hours that run round the clock (DL-2)")
  void targetsInHours(int urgency, int assess, int respond, int propose, int solve) {
    String received = "2026-10-01 22:00";

    assertThat(desk.decide("response-targets", Map.of("urgency", urgency, "receivedAt", Date.from(at(received)))))
        .containsEntry("assessBy", hoursAfter(received, assess))
        .containsEntry("respondBy", hoursAfter(received, respond))
        .containsEntry("proposeBy", hoursAfter(received, propose))
        .containsEntry("solveBy", hoursAfter(received, solve));
  }

  @Test
  @DisplayName("A normal complaint is solved within five business days (DL-2)")
  void normalTargets() {
    String received = "2025-09-30 16:00";

    assertThat(desk.decide("response-targets", Map.of("urgency", 3, "receivedAt", Date.from(at(received)))))
        .containsEntry("assessBy", hoursAfter(received, 4))
        .containsEntry("respondBy", hoursAfter(received, 8))
        .containsEntry("proposeBy", hoursAfter(received, 24))
        .containsEntry("solveBy", Date.from(at("2025-10-14 18:00")));
  }

  @ParameterizedTest(name = "{0} received {1} is due {2}")
  @CsvSource({
      "product-quality, 2026-09-30 15:00, 2026-10-10 18:00",
      "billing, 2026-02-12 09:00, 2026-02-14 18:00",
      "staff-conduct, 2026-02-13 20:00, 2026-02-24 18:00",
      "other, 2025-09-30 00:00, 2025-10-14 18:00",
      "billing, 2026-10-03 12:00, 2026-10-09 18:00",
      "product-quality, 2026-12-30 10:00, 2027-01-05 18:00",
      "billing, 2026-11-12 10:00, 2026-11-16 18:00"
  })
  @DisplayName("Normal complaints are due at the close of their last business day, in any zone of the machine (DL-3)")
  void binding(String deadlineClass, String received, String due) {
    for (String zone : new String[] {"UTC", "Asia/Shanghai", "America/New_York"}) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Map<String, Object> deadlines = decide(deadlineClass, 3, received);

      assertThat(deadlines).containsOnlyKeys(
          "assessBy", "respondBy", "proposeBy", "solveBy", "handleBy", "dueAt");
      assertThat(deadlines.values()).allSatisfy(value -> assertThat(value).isInstanceOf(Date.class));
      assertThat(deadlines)
          .containsEntry("handleBy", Date.from(at(due)))
          .containsEntry("dueAt", Date.from(at(due)))
          .containsEntry("assessBy", hoursAfter(received, 4));
    }
  }

  @Test
  @DisplayName("The earlier of handling and solving binds (DL-3)")
  void earlierBinds() {
    assertThat(decide("other", 1, "2026-11-12 10:00"))
        .containsEntry("handleBy", Date.from(at("2026-11-19 18:00")))
        .containsEntry("solveBy", Date.from(at("2026-11-13 10:00")))
        .containsEntry("dueAt", Date.from(at("2026-11-13 10:00")));
    assertThat(decide("billing", 2, "2026-11-10 20:00"))
        .containsEntry("solveBy", Date.from(at("2026-11-12 20:00")))
        .containsEntry("dueAt", Date.from(at("2026-11-12 18:00")));
  }

  @Test
  @DisplayName("Without class or urgency the table gives no deadline rather than a wrong one")
  void noGuess() {
    assertThat(decide("unknown", 3, "2026-11-12 10:00")).isEmpty();
    assertThat(decide("billing", 4, "2026-11-12 10:00")).isEmpty();
  }

  private Map<String, Object> decide(String deadlineClass, int urgency, String received) {
    return desk.decide("complaint-deadlines",
        Map.of("deadlineClass", deadlineClass, "urgency", urgency, "receivedAt", Date.from(at(received))));
  }

  private static Date hoursAfter(String received, int hours) {
    return Date.from(at(received).plus(Duration.ofHours(hours)));
  }
}
