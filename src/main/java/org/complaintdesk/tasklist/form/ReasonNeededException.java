package org.complaintdesk.tasklist.form;

/** Something on record may be changed only with a reason, and none was given. */
public class ReasonNeededException extends RuntimeException {

  /** @param what what was to be changed, as the log names it */
  public ReasonNeededException(String what) {
    super("A reason is needed to change the " + what + " on record.");
  }
}
