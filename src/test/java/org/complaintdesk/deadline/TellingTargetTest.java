package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("NG-7: by when the customer is told a result that stands")
class TellingTargetTest {

  private static final DmnModelInstance TARGET =
      Dmn.readModelFromFile(Path.of("decisions", "telling-target.dmn").toFile());

  private final DecisionDesk desk = new DecisionDesk();

  @ParameterizedTest(name = "urgency {0}, standing since {1}: told by {2}")
  @CsvSource({
      "1, 2026-11-12 10:00, 2026-11-12 12:00",
      "1, 2026-11-13 23:30, 2026-11-14 01:30",
      "2, 2026-11-12 10:00, 2026-11-13 18:00",
      "3, 2026-11-13 17:59, 2026-11-16 18:00",
      "3, 2026-09-30 10:00, 2026-10-08 18:00",
      "2, 2026-10-09 10:00, 2026-10-10 18:00"})
  @DisplayName("urgent within two hours day and night, the others by the next business day, over holidays too")
  void toldBy(int urgency, String standsSince, String toldBy) {
    assertThat(desk.decide(TARGET, "telling-target",
        Map.of("urgency", urgency, "countedFrom", Date.from(at(standsSince)))))
        .containsExactly(Map.entry("tellBy", Date.from(at(toldBy))));
  }
}
