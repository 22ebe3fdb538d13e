package org.complaintdesk.call;

import org.complaintdesk.desk.DomainWord;

/** What came of a call, as the forms say it. */
enum CallOutcome implements DomainWord {
  /** The customer knows what there was to say. */
  REACHED,
  NOT_REACHED,
  /** The customer wants to be called at a time that he names. */
  CALL_AT,
  /** The number is somebody else's; the right one is known. */
  WRONG_NUMBER,
  /** The number is somebody else's, and no other is known. */
  NO_NUMBER
}
