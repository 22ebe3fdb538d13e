package org.complaintdesk.complaint.view;

import java.util.List;
import java.util.Map;
import org.complaintdesk.complaint.Complaint;

/**
 * A case that is no complaint, as its case file shows it beside its story.
 *
 * @param title what it is about
 * @param facts what is known of it, in the order in which it is shown, by names in the reader's language
 * @param members the complaints that belong to it, or did
 */
public record NonComplaintCase(String title, Map<String, String> facts, List<Member> members) {

  /**
   * A complaint of the case.
   *
   * @param standing how it stands to the case, in the reader's language
   */
  public record Member(Complaint complaint, String standing) {
  }
}
