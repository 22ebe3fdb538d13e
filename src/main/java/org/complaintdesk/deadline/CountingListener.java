package org.complaintdesk.deadline;

/** Hears of each period that a table counts in business days, so that the result can be explained (DL-8). */
interface CountingListener {

  void counted(CountedDays period);
}
