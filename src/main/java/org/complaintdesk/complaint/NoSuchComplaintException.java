package org.complaintdesk.complaint;

/** There is no complaint of that number. */
public class NoSuchComplaintException extends RuntimeException {

  private final String number;

  /** @param number the number that was asked for; not in the message, which reaches the log */
  public NoSuchComplaintException(String number) {
    super("There is no complaint with the number that was asked for.");
    this.number = number;
  }

  public String number() {
    return number;
  }
}
