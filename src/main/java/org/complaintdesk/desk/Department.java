package org.complaintdesk.desk;

/**
 * A department, which works on orders and investigates escalations (RS-2, ES-2).
 *
 * @param value the id of its group
 */
public record Department(String value) {

  /** The id of its group. */
  @Override
  public String toString() {
    return value;
  }
}
