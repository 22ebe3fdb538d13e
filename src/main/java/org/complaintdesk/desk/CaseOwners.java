package org.complaintdesk.desk;

import java.util.Optional;

/** Knows who answers for a case as a whole, such as an escalated one, also while others have its open tasks (ES-2). */
public interface CaseOwners {

  /** The owner; empty while the case has none. */
  Optional<Login> ownerOf(CaseNumber number);
}
