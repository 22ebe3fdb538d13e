package org.complaintdesk.reopening;

import org.complaintdesk.process.ProcessVariable;

/** What begins a new round in the process of a complaint. The business key is its number. */
final class ReopeningVariables {

  /** A closed complaint is handled again. */
  static final String REOPENED = "complaint.reopened";

  /** By whom the new round is handled, as the table names him. */
  static final ProcessVariable<String> HANDLED_BY = new ProcessVariable<>("handledBy", String.class);
  /** Whether the new round needs no review of what is known. */
  static final ProcessVariable<Boolean> HANDLED_BEFORE = new ProcessVariable<>("handledBefore", Boolean.class);
  /** Whether whoever takes it up is more than those who answered before. */
  static final ProcessVariable<Boolean> STILL_DISSATISFIED = new ProcessVariable<>("stillDissatisfied", Boolean.class);

  private ReopeningVariables() {
  }
}
