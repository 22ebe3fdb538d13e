package org.complaintdesk.escalation;

import org.complaintdesk.desk.DomainWord;

/** How an escalation ended. */
enum Ending implements DomainWord {
  /** The customer is satisfied with the solution. */
  SATISFIED,
  /** No agreement was found; the customer knows the way to the regulator. */
  NO_AGREEMENT,
  /** The customer was not reached, however often he was called (NG-8). */
  NO_ANSWER,
  /** Ended with its complaint before it was settled, such as by a withdrawal. */
  ENDED
}
