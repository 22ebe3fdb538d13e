package org.complaintdesk.complaint.view;

import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.Option;

/** A complaint among others that a person chooses from, its customer masked (PR-1). */
public final class OfferedComplaint {

  private OfferedComplaint() {
  }

  /** With number and subject. */
  public static Option option(Complaint complaint) {
    return new Option(complaint.number().value(), words(complaint));
  }

  /** With number and subject, and where it stands in the reader's words. */
  public static Option option(Complaint complaint, String standing) {
    return new Option(complaint.number().value(), words(complaint) + " · " + standing);
  }

  private static String words(Complaint complaint) {
    return complaint.number() + " · " + complaint.masked().text(complaint.matter().subject());
  }
}
