package org.complaintdesk.complaint.view;

import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.tasklist.form.FormContent;

/**
 * Cases that are no complaints, such as a network incident, but have tasks and a case file under a number of their own.
 */
public interface NonComplaintCases {

  /**
   * What the forms of the case show, with all of {@link FormHead}, so that they look like those of a complaint.
   *
   * @return masked and ready to show; empty when the number is none of these cases
   */
  Optional<FormContent> content(CaseNumber number, Locale locale);

  /**
   * What tells the case from others in a list.
   *
   * @return masked and ready to show; empty when the number is none of these cases
   */
  Optional<CaseCard> card(CaseNumber number, Locale locale);

  /**
   * What its case file shows beside the story, masked only where it is shown.
   *
   * @return empty when the number is none of these cases
   */
  Optional<NonComplaintCase> find(CaseNumber number, Locale locale);

  /** Whether the number is one of these cases. */
  boolean has(CaseNumber number);
}
