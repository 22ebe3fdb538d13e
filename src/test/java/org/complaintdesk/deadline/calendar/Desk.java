package org.complaintdesk.deadline.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/** The desk in Shanghai with the official notices, and its way of writing a moment. */
public final class Desk {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final LocalTime OPEN = LocalTime.of(9, 0);
  public static final LocalTime CLOSE = LocalTime.of(18, 0);
  public static final Collection<NoticedDay> NOTICES = CalendarFiles.read(List.of("classpath*:calendar/*.csv"));
  public static final BusinessCalendar CALENDAR = new BusinessCalendar(ZONE, OPEN, CLOSE, NOTICES);

  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Desk() {
  }

  /** A moment such as {@code 2026-09-30 15:00} on the desk's clock. */
  public static Instant at(String moment) {
    return LocalDateTime.parse(moment, FORMAT).atZone(ZONE).toInstant();
  }
}
