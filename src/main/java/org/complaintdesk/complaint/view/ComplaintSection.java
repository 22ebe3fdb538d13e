package org.complaintdesk.complaint.view;

import java.util.List;
import java.util.Map;
import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What forms show of a complaint beside what they show of every case.
 *
 * @param suggestedType what its text suggests, empty once a type is set
 * @param attribution its id, empty while it is not set
 * @param detailNames the names of what is known: details, and the numbers that the record itself holds
 * @param requiredByType the names of what each type requires, by the type's id (IN-2, CL-4)
 */
record ComplaintSection(String suggestedType, String attribution, boolean attributionConfirmed, String result,
    List<String> detailNames, Map<String, List<String>> requiredByType) implements CaseSection {

  /** @param earlier what the customer complained about before, newest first (IN-6) */
  record History(List<Earlier> earlier) implements CaseSection {
  }

  /** Another complaint of the customer and where it stands. */
  record Earlier(String number, String receivedAt, String subject, String status) {
  }
}
