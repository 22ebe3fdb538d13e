package org.complaintdesk.complaint.type;

/**
 * Under which names a complaint keeps, among its details, what the regulator's office says of itself: the keys of the
 * fields that ask for it, and the characteristics of a ticket (RG-1).
 */
public final class OfficeDetails {

  /** The number under which the office keeps the complaint. */
  public static final String FILE_NUMBER = "regulatorFileNumber";
  /** The day on which the office accepted it, as ISO 8601 has it. */
  public static final String ACCEPTED_ON = "regulatorAcceptedOn";

  /** What the office is called. */
  public static final String OFFICE = "regulatorOffice";
  /** Where it takes answers. */
  public static final String EMAIL = "regulatorEmail";

  private OfficeDetails() {
  }
}
