package org.complaintdesk.deadline.calendar;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** One line a day: the date, and the holiday unless it was a plain weekend. */
@Converter
public class SkippedDaysAsText implements AttributeConverter<List<SkippedDay>, String> {

  @Override
  public String convertToDatabaseColumn(List<SkippedDay> days) {
    return days.stream()
        .map(day -> day.weekend() ? day.date().toString() : day.date() + " " + day.holiday())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public List<SkippedDay> convertToEntityAttribute(String text) {
    return text.lines().map(SkippedDaysAsText::day).toList();
  }

  private static SkippedDay day(String line) {
    String[] parts = line.split(" ", 2);
    return new SkippedDay(LocalDate.parse(parts[0]), parts.length > 1 ? parts[1] : null);
  }
}
