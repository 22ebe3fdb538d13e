package org.complaintdesk.process;

import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Facts of a case that need no programmer: what a table requires, and what analysts ask in fields of their own. */
public interface AddedFacts {

  /** Whether a fact of that name is asked of any case. */
  boolean knows(String fact);

  /** The fact as it was given; null where it was not asked, or not answered. */
  @Nullable Object read(CaseNumber caseNumber, String fact);
}
