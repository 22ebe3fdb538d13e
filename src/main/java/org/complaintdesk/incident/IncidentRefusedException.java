package org.complaintdesk.incident;

import org.complaintdesk.desk.RefusedException;

/** What was asked of an incident cannot be done; nothing was changed. The bundles have a sentence for the reader. */
public class IncidentRefusedException extends RefusedException {

  /** Why not. */
  enum Reason {
    /** No title was given, or it is too long; the longest length follows. */
    TITLE,
    /** The desk knows no such type of complaint; it follows. */
    TYPE,
    /** There is no incident of that number; it follows. */
    NO_INCIDENT,
    /** The incident is over; its number follows. */
    RESTORED,
    /** The complaint has ended; its number follows. */
    COMPLAINT_ENDED,
    /** The complaint hangs on an open incident already; both numbers follow. */
    ATTACHED_ALREADY,
    /** The complaint hangs on no open incident; its number follows. */
    NOT_ATTACHED,
    /** No reason was given, or it is too long; the longest length follows. */
    REASON
  }

  IncidentRefusedException(Reason reason, Object... arguments) {
    super("incident.refused", reason, arguments);
  }
}
