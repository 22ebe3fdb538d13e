package org.complaintdesk.call;

import java.util.List;
import java.util.Locale;
import org.complaintdesk.desk.RefusedException;

/** Nobody can call when the customer asks for it; the sentence says when somebody can. */
class CallRefusedException extends RefusedException {

  /** Why not. */
  enum Reason {
    /** It has passed; the time of now follows. */
    PAST,
    /** Nobody is called then; from when and until when of a day follow. */
    HOURS,
    /** It is after the wait; the latest time follows. */
    TOO_LATE
  }

  private final Reason reason;
  private final List<Object> arguments;

  CallRefusedException(Reason reason, Object... arguments) {
    super(reason.name());
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  @Override
  public String sentence() {
    return "call.error." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Object[] arguments() {
    return arguments.toArray();
  }
}
