package org.complaintdesk.handover;

import org.complaintdesk.desk.RefusedException;

/** A task is not handed on or given back; it stays where it is. */
class HandoverRefusedException extends RefusedException {

  /** Why not. */
  enum Reason {
    /** Only leaders of its groups and complaint management hand it on. */
    NOT_LEADER,
    /** Only its holder gives it back. */
    NOT_HELD,
    /** Its case is suspended. */
    SUSPENDED
  }

  HandoverRefusedException(Reason reason) {
    super("handover.refused", reason);
  }
}
