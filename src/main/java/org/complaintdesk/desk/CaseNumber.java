package org.complaintdesk.desk;

/**
 * By what a case is known everywhere: the number of a complaint or of an incident.
 *
 * @param value as people read it, which is the business key of the case's processes too
 */
public record CaseNumber(String value) {

  /** The number as people read it. */
  @Override
  public String toString() {
    return value;
  }
}
