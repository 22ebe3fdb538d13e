package org.complaintdesk.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("The notice files, one a year")
class CalendarFilesTest {

  @TempDir
  private Path folder;

  @Test
  @DisplayName("Next year is one file more, wherever the operator keeps it")
  void readsOneFileMore() throws IOException {
    Path next = write("date,type,name\r\n2027-01-01,holiday,元旦\r\n\r\n2027-01-03,makeup-workday,元旦\r\n");

    new ApplicationContextRunner()
        .withUserConfiguration(CalendarConfiguration.class)
        .withPropertyValues("complaint-desk.calendar.files=classpath*:calendar/*.csv, file:" + next)
        .run(context -> {
          BusinessCalendar calendar = context.getBean(BusinessCalendar.class);
          assertThat(calendar.isBusinessDay(LocalDate.of(2027, 1, 3))).isTrue();
          assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 3))).isFalse();
          assertThat(calendar.isBusinessDay(LocalDate.of(2026, 10, 10))).isTrue();
        });
  }

  @Test
  @DisplayName("Without settings the desk is in Shanghai and closes at six")
  void hasDefaults() {
    new ApplicationContextRunner().withUserConfiguration(CalendarConfiguration.class).run(context -> {
      BusinessCalendar calendar = context.getBean(BusinessCalendar.class);
      assertThat(calendar.zone()).isEqualTo(Desk.ZONE);
      assertThat(calendar.addBusinessDays(Desk.at("2026-09-30 15:00"), 3).end())
          .isEqualTo(Desk.at("2026-10-10 18:00"));
    });
  }

  @Test
  @DisplayName("Close of business and zone are read from the settings")
  void readsSettings() {
    new ApplicationContextRunner()
        .withUserConfiguration(CalendarConfiguration.class)
        .withPropertyValues("complaint-desk.close-of-business=17:30", "complaint-desk.zone=UTC")
        .run(context -> assertThat(context.getBean(BusinessCalendar.class)
            .addBusinessDays(Desk.at("2026-11-12 10:00"), 1).end()).isEqualTo("2026-11-13T17:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2027-13-01,holiday,元旦 | must be written as year-month-day",
      "2027-01-01,feast,元旦 | must be holiday or makeup-workday",
      "2027-01-01,holiday | a date, a type and the name",
      "2027-01-01,holiday, | a date, a type and the name",
      "2027-01-04,makeup-workday,元旦 | lies on a Saturday or Sunday"
  })
  @DisplayName("A malformed line stops the start, naming file, line and what is right")
  void refusesMalformedLines(String line, String right) throws IOException {
    Path file = write("date,type,name\n2027-01-02,holiday,元旦\n" + line + "\n");

    assertThatThrownBy(() -> CalendarFiles.read(List.of("file:" + file)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining("line 3")
        .hasMessageContaining(right);
  }

  @Test
  @DisplayName("A wrong header, a contradiction and a missing file are refused as well")
  void refusesWrongFiles() throws IOException {
    Path headless = write("2027-01-01,holiday,元旦\n");
    assertThatThrownBy(() -> CalendarFiles.read(List.of("file:" + headless)))
        .hasMessageContaining("line 1").hasMessageContaining("date,type,name");

    Path contradicting = write("date,type,name\n2027-01-02,holiday,元旦\n2027-01-02,makeup-workday,元旦\n");
    assertThatThrownBy(() -> CalendarFiles.read(List.of("file:" + contradicting)))
        .hasMessageContaining("line 3").hasMessageContaining("another type");

    assertThatThrownBy(() -> CalendarFiles.read(List.of("file:" + folder + "/none.csv")))
        .hasMessageContaining("none.csv").hasMessageContaining("complaint-desk.calendar.files");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "cn-2027", ".csv"), content);
  }
}
