package org.complaintdesk.link;

import org.complaintdesk.desk.RefusedException;

/** Two complaints are not linked, or a link is not taken back; nothing was changed. The bundles have a sentence. */
public class LinkRefusedException extends RefusedException {

  /** Why not. */
  public enum Reason {
    /** There is no complaint of that number. */
    NO_COMPLAINT,
    /** It is the complaint itself; its number follows. */
    ITSELF,
    /** The other complaint is another customer's; its number follows. */
    OTHER_CUSTOMER,
    /** One of them has ended; its number follows. */
    ENDED,
    /** The customer knows the result of one of them; its number follows. */
    ANSWERED,
    /** The later one follows another already; both numbers follow. */
    FOLLOWS_ALREADY,
    /** Others follow the later one; its number follows. */
    LEADS_OTHERS,
    /** The earlier one follows another itself; both numbers follow. */
    LEADING_FOLLOWS,
    /** They are linked already; both numbers follow. */
    LINKED_ALREADY,
    /** The later one is past the work that could wait; its number follows. */
    CANNOT_WAIT,
    /** The two are not linked; their numbers follow. */
    NOT_LINKED,
    /** No reason was given, or it is too long; the longest length follows. */
    REASON
  }

  private final Reason reason;

  LinkRefusedException(Reason reason, Object... arguments) {
    super("link.refused", reason, arguments);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
