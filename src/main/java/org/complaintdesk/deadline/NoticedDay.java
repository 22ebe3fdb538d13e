package org.complaintdesk.deadline;

import java.time.LocalDate;

/**
 * A day that differs from an ordinary week.
 *
 * @param holiday name of the holiday it belongs to, as the official notice writes it
 */
record NoticedDay(LocalDate date, DayKind kind, String holiday) {
}
