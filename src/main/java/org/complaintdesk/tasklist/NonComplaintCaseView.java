package org.complaintdesk.tasklist;

import java.util.List;
import org.complaintdesk.tasklist.CaseView.Fact;
import org.complaintdesk.tasklist.CaseView.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The file of a case that is no complaint, as a person reads it: like {@link CaseView}, with the complaints that belong
 * to it in the customer's place.
 *
 * @param number the number of the case
 * @param facts what is known of it
 * @param complaints the complaints that belong to it, or did, in the order in which they came to it
 * @param story everything that happened, newest first
 */
record NonComplaintCaseView(String number, String subject, List<Fact> facts, List<MemberLine> complaints,
    List<StoryLine> story) implements CaseFileView {

  /**
   * A complaint of the case.
   *
   * @param status where the complaint stands
   * @param standing how it stands to the case
   */
  record MemberLine(String number, String receivedAt, @Nullable String customer, String subject, String status,
      String standing) {
  }
}
