package org.complaintdesk.consent;

import org.complaintdesk.desk.RefusedException;

/** A withdrawal is not entered so; the case goes on. */
class ConsentRefusedException extends RefusedException {

  /** Why not. */
  enum Reason {
    /** Only those enter it who speak with the customer. */
    NOT_ALLOWED,
    /** Complaint management is asked already. */
    ASKED_ALREADY,
    /** The case stands otherwise by now, so that it is entered by the other action. */
    OTHERWISE
  }

  ConsentRefusedException(Reason reason) {
    super("consent.refused", reason);
  }
}
