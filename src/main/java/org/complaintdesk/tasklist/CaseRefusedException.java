package org.complaintdesk.tasklist;

import org.complaintdesk.desk.RefusedException;

/** A case file is not shown, or an action on the case not done, for whoever asks. */
class CaseRefusedException extends RefusedException {

  /** Why not. */
  enum Reason {
    /** Nobody is logged in. */
    NOT_LOGGED_IN(401),
    /** There is no such task for the person; whether it exists for others stays untold. */
    NO_TASK(404),
    /** There is no such running process for the person; whether it exists for others stays untold. */
    NO_PROCESS(404),
    /** The task belongs to no case. */
    NO_CASE(404),
    /** The task belongs to a case that is no complaint, such as an incident. */
    NO_COMPLAINT(404),
    /** Somebody else, or nobody, has claimed the task. */
    NOT_CLAIMED(403),
    /** The person sees the task, but may not work on it. */
    NOT_YOURS(403),
    /** There is no such action. */
    NO_ACTION(404),
    /** The case stands otherwise by now than the person was shown. */
    MOVED_ON(409),
    /** A text is needed. */
    EMPTY(400),
    /** A text is longer than is taken. */
    TOO_LONG(400),
    /** A text holds control characters. */
    UNREADABLE(400),
    /** None of the options was chosen. */
    NOT_CHOSEN(400),
    /** A day is needed. */
    NO_DATE(400),
    /** What cannot be undone was not confirmed. */
    NOT_CONFIRMED(400);

    private final int status;

    Reason(int status) {
      this.status = status;
    }
  }

  private final Reason reason;

  /** @param values what the sentence names, such as the field */
  CaseRefusedException(Reason reason, Object... values) {
    super("casefile.refused", reason, values);
    this.reason = reason;
  }

  /** The web applications let some addresses pass without a login, and the engine lets nobody see everything. */
  static CaseRefusedException notLoggedIn() {
    return new CaseRefusedException(Reason.NOT_LOGGED_IN);
  }

  /** The HTTP status of the answer. */
  int status() {
    return reason.status;
  }
}
