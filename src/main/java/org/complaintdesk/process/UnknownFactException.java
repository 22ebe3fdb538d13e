package org.complaintdesk.process;

/** A model asks for a fact that no case has: a slip of the pen must not decide a case in silence. */
public class UnknownFactException extends RuntimeException {

  private final String fact;

  public UnknownFactException(String fact) {
    super("No fact '" + fact + "' is known of the case; check how the model writes its name.");
    this.fact = fact;
  }

  /** The name that the model used. */
  public String fact() {
    return fact;
  }
}
