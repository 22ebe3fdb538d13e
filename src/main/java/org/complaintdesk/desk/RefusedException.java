package org.complaintdesk.desk;

/**
 * What somebody asked for cannot be done so, and nothing was changed. It is an answer and no failure of the desk: the
 * bundles have a sentence for the reader, and the log has no more than the code.
 */
public abstract class RefusedException extends RuntimeException {

  /** @param code why, without anything that the person entered (PR-1) */
  protected RefusedException(String code) {
    super(code);
  }

  /** Where the sentence for the reader stands in the bundles; that the case has moved on, where nothing else is said. */
  public String sentence() {
    return "casefile.refused.moved-on";
  }

  /** What fills the sentence. */
  public Object[] arguments() {
    return new Object[0];
  }
}
