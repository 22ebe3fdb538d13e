package org.complaintdesk.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/** The desk in Shanghai with the official notices, and its way of writing a moment. */
final class Desk {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalTime CLOSE = LocalTime.of(18, 0);
  static final Collection<NoticedDay> NOTICES = CalendarFiles.read(List.of("classpath*:calendar/*.csv"));
  static final BusinessCalendar CALENDAR = new BusinessCalendar(ZONE, CLOSE, NOTICES);

  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Desk() {
  }

  /** A moment such as {@code 2026-09-30 15:00} on the desk's clock. */
  static Instant at(String moment) {
    return LocalDateTime.parse(moment, FORMAT).atZone(ZONE).toInstant();
  }
}
