package org.complaintdesk.regulator;

import org.complaintdesk.desk.DomainWord;

/** How the file of a regulator's office ended (RG-1). */
enum OfficeOutcome implements DomainWord {
  /** The office found the customer to be in the right. */
  UPHELD,
  /** Customer and company came to terms before the office. */
  SETTLED,
  /** The office found the customer to be in the wrong. */
  DISMISSED,
  /** The customer took the appeal back. */
  WITHDRAWN,
  /** The office has said nothing, and no word is waited for any more. */
  NOTHING_HEARD
}
