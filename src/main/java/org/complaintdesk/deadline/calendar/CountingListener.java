package org.complaintdesk.deadline.calendar;

/** Hears of each period that a table counts in business days, so that the result can be explained (DL-8). */
public interface CountingListener {

  /** Called on the thread of the decision, as soon as the period is counted. */
  void counted(CountedDays period);
}
