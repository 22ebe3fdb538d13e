package org.complaintdesk.process;

import org.complaintdesk.desk.CaseNumber;

/** Keeps with a case how its decisions came about, so that one that comes about as before need not be explained twice. */
public interface DecisionMemory {

  /**
   * Remembers how a decision about a case came about.
   *
   * @param evaluation a short code that is another one as soon as the version, an input or an output is
   * @return whether it came about differently the last time, or never before; true of a case that is not kept here
   */
  boolean isNews(CaseNumber caseNumber, String decision, String evaluation);
}
