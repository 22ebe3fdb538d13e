package org.complaintdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The times of sample cases")
class StoryTimeTest {

  /** 02:10 on 1 March in Shanghai, while it is still February elsewhere. */
  private final StoryTime time =
      new StoryTime(Instant.parse("2026-02-28T18:10:00Z"), ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"50m ago, 2026-02-28T17:20:00Z", "75h ago, 2026-02-25T15:10:00Z", "5h20m ago, 2026-02-28T12:50:00Z",
      "1 day ago 23:30, 2026-02-28T15:30:00Z", "9 days ago 09:12, 2026-02-20T01:12:00Z"})
  void countsBack(String text, Instant moment) {
    assertThat(time.moment(text)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ago", "yesterday", "5h20 ago", "9 days ago", "9 days ago 9:12", "-5h ago"})
  @DisplayName("say what would be right")
  void refusesOthers(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> time.moment(text))
        .withMessageContainingAll("'" + text + "'", "5h20m ago", "9 days ago 09:12");
  }

  @Test
  @DisplayName("stand in texts as dates of the desk's zone")
  void fillsTexts() {
    assertThat(time.fill("<day-1> to <day+2>, bill of <month-1> or <month+0>, <b>not this</b>"))
        .isEqualTo("2026-02-28 to 2026-03-03, bill of 2026-02 or 2026-03, <b>not this</b>");
  }
}
