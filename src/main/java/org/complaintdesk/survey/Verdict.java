package org.complaintdesk.survey;

import org.complaintdesk.desk.DomainWord;

/** Whether a customer is satisfied on the whole: what he says counts, whatever points he gives (NG-3). */
enum Verdict implements DomainWord {

  SATISFIED, DISSATISFIED
}
