package org.complaintdesk.deadline.calendar;

import java.time.LocalDate;

/**
 * A day that differs from an ordinary week.
 *
 * @param holiday name of the holiday it belongs to, as the official notice writes it
 */
public record NoticedDay(LocalDate date, DayKind kind, String holiday) {
}
