package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;

/** There is no complaint of that number. */
public class NoSuchComplaintException extends RuntimeException {

  private final CaseNumber number;

  /** @param number the number that was asked for; not in the message, which reaches the log */
  public NoSuchComplaintException(CaseNumber number) {
    super("There is no complaint with the number that was asked for.");
    this.number = number;
  }

  public CaseNumber number() {
    return number;
  }
}
