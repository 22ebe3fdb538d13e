package org.complaintdesk.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The calendar in decision tables (DL-5)")
class CalendarFunctionsTest {

  private final TimeZone machineZone = TimeZone.getDefault();
  private final DecisionDesk desk = new DecisionDesk();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(machineZone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"})
  @DisplayName("Results are right whatever zone the machine runs in")
  void isRightInAnyZone(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Map<String, Object> received = Map.of("receivedAt", Date.from(at("2026-09-30 00:30")));

    assertThat(desk.feel("add business days(receivedAt, 3)", "date", received))
        .isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(desk.feel("add business days(receivedAt, 3) < receivedAt + duration(\"PT240H\")", "boolean", received))
        .isEqualTo(false);
    assertThat(desk.feel("min(add business days(receivedAt, 3), receivedAt + duration(\"PT48H\"))", "date", received))
        .isEqualTo(Date.from(at("2026-10-02 00:30")));
    assertThat(desk.feel("business days between(receivedAt, add business days(receivedAt, 7))", "integer", received))
        .isEqualTo(7);
    assertThat(desk.feel("add business hours(receivedAt, 9)", "date", received))
        .isEqualTo(Date.from(at("2026-09-30 18:00")));
    assertThat(desk.feel("is business day(receivedAt)", "boolean", received)).isEqualTo(true);
    assertThat(desk.feel("is business day(date(\"2026-10-10\"))", "boolean", received)).isEqualTo(true);
    assertThat(desk.feel("is business day(date(\"2026-10-11\"))", "boolean", received)).isEqualTo(false);
  }

  @Test
  @DisplayName("Any kind of date and number is taken, and the same kind of date comes back")
  void takesAnyKind() {
    ZonedDateTime zoned = at("2026-09-30 15:00").atZone(ZoneId.of("Europe/Berlin"));
    OffsetDateTime offset = zoned.toOffsetDateTime();

    assertThat(desk.feel("add business days(from, 3)", "", Map.of("from", zoned)))
        .isEqualTo(at("2026-10-10 18:00").atZone(ZoneId.of("Europe/Berlin")));
    assertThat(desk.feel("add business days(from, 3)", "date", Map.of("from", offset)))
        .isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(desk.feel("add business days(from, 3)", "date", Map.of("from", LocalDate.of(2026, 9, 30))))
        .isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(desk.feel("add business days(from, 3)", "", Map.of("from", Date.from(at("2026-09-30 15:00")))))
        .isEqualTo(LocalDateTime.ofInstant(at("2026-10-10 18:00"), ZoneId.systemDefault()));
    assertThat(desk.feel("add business days(\"2026-09-30T15:00:00+08:00\", 3)", "date", Map.of()))
        .isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(desk.feel("add business days(\"2026-09-30\", n)", "date", Map.of("n", new BigDecimal("3.0"))))
        .isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(desk.feel("add business days(date and time(\"2026-09-30T15:00:00@Asia/Shanghai\"), n)", "date",
        Map.of("n", 3))).isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(desk.feel("add business days(n: 3, from: date(\"2026-09-30\"))", "date", Map.of()))
        .isEqualTo(Date.from(at("2026-10-10 18:00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "add business days(nothing, 3)",
      "add business days(receivedAt, nothing)",
      "add business days(\"soon\", 3)",
      "add business days(receivedAt, 2.5)",
      "add business days(receivedAt, \"many\")",
      "add business days(receivedAt, -1)",
      "add business days(receivedAt, 100000)",
      "business days between(receivedAt, true)",
      "is business day(nothing)",
      "is business day(date(\"1200-01-01\"))"
  })
  @DisplayName("A missing or wrong argument gives null, as FEEL does")
  void givesNullForWrongArguments(String expression) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("receivedAt", Date.from(at("2026-09-30 15:00")));
    inputs.put("nothing", null);

    assertThat(desk.feel(expression, "", inputs)).isNull();
  }
}
