package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("DL-10: by when the regulator expects an answer")
class RegulatorDeadlineTest {

  private final DecisionDesk desk = new DecisionDesk();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
      "2026-11-12 00:01, 2026-11-27 18:00",
      "2026-11-12 23:59, 2026-11-27 18:00",
      "2026-11-07 10:00, 2026-11-22 18:00",
      "2026-09-20 10:00, 2026-10-05 18:00",
      "2026-12-20 10:00, 2027-01-04 18:00",
  })
  @DisplayName("fifteen calendar days after the day of receipt at close of business, on a day off as well")
  void daysOfTheLaw(String receivedAt, String answeredBy) {
    Map<String, Object> outputs = decide("phone", receivedAt, null);

    assertThat(instant(outputs)).isEqualTo(at(answeredBy));
    assertThat(outputs).containsEntry("caps", false);
  }

  @Test
  @DisplayName("the date that the regulator named, which caps our own deadlines")
  void namedByTheRegulator() {
    Map<String, Object> outputs = decide("regulator", "2026-11-12 10:00", "2026-11-20 12:00");

    assertThat(instant(outputs)).isEqualTo(at("2026-11-20 12:00"));
    assertThat(outputs).containsEntry("caps", true);
  }

  @Test
  @DisplayName("the days of the law also for a complaint of the regulator's without a date")
  void withoutADate() {
    Map<String, Object> outputs = decide("regulator", "2026-11-12 10:00", null);

    assertThat(instant(outputs)).isEqualTo(at("2026-11-27 18:00"));
    assertThat(outputs).containsEntry("caps", false);
  }

  private Map<String, Object> decide(String channel, String receivedAt, @Nullable String replyBy) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("channel", channel);
    inputs.put("receivedAt", Date.from(at(receivedAt)));
    inputs.put("replyBy", replyBy == null ? null : Date.from(at(replyBy)));
    return desk.decide(DecisionDesk.shipped("regulator-deadline"), "regulator-deadline", inputs);
  }

  private static Instant instant(Map<String, Object> outputs) {
    Object value = outputs.get("regulatorBy");
    return value instanceof Date date ? date.toInstant()
        : ((LocalDateTime) value).atZone(ZoneId.systemDefault()).toInstant();
  }
}
