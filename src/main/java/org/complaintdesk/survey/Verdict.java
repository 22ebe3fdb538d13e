package org.complaintdesk.survey;

import org.complaintdesk.complaint.DomainWord;

/** Whether a customer is satisfied on the whole; he is dissatisfied when he says so, whatever points he gives (NG-3). */
enum Verdict implements DomainWord {

  SATISFIED, DISSATISFIED
}
