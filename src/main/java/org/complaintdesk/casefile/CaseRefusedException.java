package org.complaintdesk.casefile;

import java.util.Locale;

/** A case file or the customer's number is not shown to whoever asks. */
class CaseRefusedException extends RuntimeException {

  /** Why it is not shown. */
  enum Reason {
    /** Nobody is logged in. */
    NOT_LOGGED_IN(401),
    /** There is no such task for the person; whether it exists for others stays untold. */
    NO_TASK(404),
    /** The task belongs to no complaint. */
    NO_CASE(404),
    /** Somebody else, or nobody, has claimed the task. */
    NOT_CLAIMED(403);

    private final int status;

    Reason(int status) {
      this.status = status;
    }
  }

  private final Reason reason;

  CaseRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** The HTTP status of the answer. */
  int status() {
    return reason.status;
  }

  /** Where the sentence for the reader stands in the bundles. */
  String sentence() {
    return "casefile.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
