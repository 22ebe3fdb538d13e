package org.complaintdesk.deadline.record;

import java.math.BigDecimal;

/**
 * What the table {@code reminder-policy} says of a deadline.
 *
 * @param atShare share of the time from receipt, or from the escalation, to where the deadline stands; 1 is the deadline
 *     itself
 * @param remind whom: {@code holder}, {@code leader} or {@code manager}
 */
public record ReminderRule(BigDecimal atShare, String remind) {

  /** Who holds the open work; everybody else is found from them by the table {@code reminder-recipients}. */
  public static final String HOLDER = "holder";
}
