package org.complaintdesk.consent;

import java.util.Locale;
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

  private final Reason reason;

  ConsentRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  @Override
  public String sentence() {
    return "consent.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
