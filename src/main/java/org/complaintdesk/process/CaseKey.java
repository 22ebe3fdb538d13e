package org.complaintdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.complaintdesk.desk.CaseNumber;

/** The number of the case that a step of a process is about: it is the business key of all processes of the case. */
public final class CaseKey {

  private CaseKey() {
  }

  /** The number of the case. */
  public static CaseNumber of(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }
}
