package org.complaintdesk.survey;

import org.complaintdesk.desk.DomainWord;

/** The way a customer is asked (NG-3). */
enum SurveyChannel implements DomainWord {

  /** An agent calls. */
  PHONE,
  /** A link by SMS. */
  SMS,
  /** A link by e-mail. */
  EMAIL;

  boolean sendsLink() {
    return this != PHONE;
  }
}
