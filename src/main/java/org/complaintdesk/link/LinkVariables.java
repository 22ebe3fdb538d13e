package org.complaintdesk.link;

import org.complaintdesk.process.ProcessVariable;

/** What the process of a complaint that follows another waits for and is told. The business key is its number. */
final class LinkVariables {

  /** Takes a complaint out of its work: it follows another one. The complaint's number follows. */
  static final String LINKED = "complaint.linked.";
  /** The customer was told the result of the complaint that leads this one, whose number follows. */
  static final String LEADING_TOLD = "complaint.leadingTold.";
  /** The complaint that leads this one was closed with its result. This one's number follows. */
  static final String LEADING_CLOSED = "complaint.leadingClosed.";
  /** The complaint follows no other any more and goes on by itself. Its number follows. */
  static final String UNLINKED = "complaint.unlinked.";
  /** Why whoever holds the waiting task takes the link back. */
  static final ProcessVariable<String> UNLINK_REASON = new ProcessVariable<>("unlinkReason", String.class);

  private LinkVariables() {
  }
}
