package org.complaintdesk.absence;

import org.complaintdesk.desk.RefusedException;

/** An absence is not entered, read or ended so; nothing has changed. */
class AbsenceRefusedException extends RefusedException {

  /** Why not. */
  enum Reason {
    /** Nobody at the desk has that login; it follows. */
    NO_PERSON(404),
    /** Only the person, his leaders and complaint management see to it; the name follows. */
    NOT_YOURS(403),
    /** Of the people of this task there is nobody to whose absence the reader sees, or who is away. */
    NOBODY_HERE(403),
    /** The person is not away, and will not be; the name follows. */
    NOT_AWAY(404),
    /** What was sent cannot be read. */
    UNREADABLE(400),
    /** A day is missing or none; the field follows. */
    NO_DATE(400),
    /** The last day is before the first. */
    ENDS_BEFORE(400),
    /** The last day is over; it follows. */
    PAST(400),
    /** Nobody stands in for himself. */
    OWN_STAND_IN(400),
    /** The stand-in belongs to none of the person's groups; both names follow. */
    STAND_IN_OF_OTHERS(400),
    /** The stand-in is away in that time; the name follows. */
    STAND_IN_AWAY(400);

    private final int status;

    Reason(int status) {
      this.status = status;
    }
  }

  private final Reason reason;

  AbsenceRefusedException(Reason reason, Object... arguments) {
    super("absence.refused", reason, arguments);
    this.reason = reason;
  }

  /** The HTTP status of the answer. */
  int status() {
    return reason.status;
  }
}
