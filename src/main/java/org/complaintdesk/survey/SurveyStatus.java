package org.complaintdesk.survey;

import org.complaintdesk.desk.DomainWord;

/** Where a survey stands. */
enum SurveyStatus implements DomainWord {

  /** The customer can answer. */
  OPEN,
  /** The customer answered. */
  ANSWERED,
  /** No answer came in time. */
  UNANSWERED,
  /** Ended with its complaint before an answer came. */
  CANCELLED
}
