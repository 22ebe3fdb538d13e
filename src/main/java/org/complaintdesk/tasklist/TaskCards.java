package org.complaintdesk.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.desk.CaseNumber;

/**
 * The cards of cases. They are asked for whenever a list of tasks is shown, for all its cases at once, so that no task
 * keeps a copy that grows old.
 */
public interface TaskCards {

  /**
   * The cards as they are now, masked and ready to show to readers of that language (PR-1).
   *
   * @return by case number, without the numbers that belong to no case
   */
  Map<CaseNumber, CaseCard> of(Collection<CaseNumber> caseNumbers, Locale language);

  /** When each customer last said something; without the cases in which that has not happened (NG-4). */
  default Map<CaseNumber, Instant> lastWordsOfCustomers(Collection<CaseNumber> caseNumbers) {
    return Map.of();
  }

  /** The case number as it stands on the card of a task that is older than what the customer said last. */
  default String withNews(String caseNumber, Locale language) {
    return caseNumber;
  }
}
