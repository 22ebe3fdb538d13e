package org.complaintdesk.call;

import org.complaintdesk.desk.RefusedException;

/** Nobody can call when the customer asks for it; the sentence says when somebody can. */
class CallRefusedException extends RefusedException {

  /** Why not. */
  enum Reason {
    /** It has passed; the time of now follows. */
    PAST,
    /** Nobody is called then; from when and until when of a day follow. */
    HOURS,
    /** It is after the wait; the latest time follows. */
    TOO_LATE
  }

  CallRefusedException(Reason reason, Object... arguments) {
    super("call.error", reason, arguments);
  }
}
