package org.complaintdesk.deadline.calendar;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the official notices: one CSV file a year with the columns date, type and name. */
final class CalendarFiles {

  private static final String HEADER = "date,type,name";

  private final Map<LocalDate, NoticedDay> days = new TreeMap<>();

  private CalendarFiles() {
  }

  /**
   * All days in the files that the patterns find.
   *
   * @param patterns Spring resource patterns, such as {@code classpath*:calendar/*.csv} or {@code file:/etc/desk/*.csv}
   * @throws IllegalStateException naming file, line and what would be right, when a file is missing or malformed
   */
  static Collection<NoticedDay> read(List<String> patterns) {
    CalendarFiles files = new CalendarFiles();
    for (String pattern : patterns) {
      files.readAll(pattern.strip());
    }
    return files.days.values();
  }

  private void readAll(String pattern) {
    Resource[] found = find(pattern);
    if (found.length == 0 || Arrays.stream(found).anyMatch(file -> !file.exists())) {
      throw new IllegalStateException(text("deadline.error.calendar-missing", pattern));
    }
    for (Resource file : found) {
      readFile(file);
    }
  }

  private void readFile(Resource file) {
    List<String> lines = content(file).lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw malformed(file, 1, "deadline.error.calendar-header", HEADER);
    }
    for (int number = 2; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty()) {
        add(file, number, line);
      }
    }
  }

  private void add(Resource file, int number, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 3 || cells[2].isBlank()) {
      throw malformed(file, number, "deadline.error.calendar-columns", line);
    }
    LocalDate date = date(file, number, cells[0].strip());
    DayKind kind = kind(file, number, cells[1].strip());
    if (kind == DayKind.MAKEUP_WORKDAY && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
      throw malformed(file, number, "deadline.error.calendar-makeup", date.toString());
    }
    NoticedDay day = new NoticedDay(date, kind, cells[2].strip());
    NoticedDay known = days.putIfAbsent(date, day);
    if (known != null && known.kind() != kind) {
      throw malformed(file, number, "deadline.error.calendar-conflict", date.toString());
    }
  }

  private static LocalDate date(Resource file, int number, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw malformed(file, number, "deadline.error.calendar-date", text);
    }
  }

  private static DayKind kind(Resource file, int number, String id) {
    return Arrays.stream(DayKind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(() -> malformed(file, number, "deadline.error.calendar-type", id));
  }

  private static IllegalStateException malformed(Resource file, int number, String reason, Object value) {
    return new IllegalStateException(
        text("deadline.error.calendar-line", file.getDescription(), number, text(reason, value)));
  }

  private static Resource[] find(String pattern) {
    try {
      return new PathMatchingResourcePatternResolver().getResources(pattern);
    } catch (IOException e) {
      throw new IllegalStateException(text("deadline.error.calendar-missing", pattern), e);
    }
  }

  private static String content(Resource file) {
    try {
      String content = file.getContentAsString(StandardCharsets.UTF_8);
      return content.startsWith("\uFEFF") ? content.substring(1) : content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
