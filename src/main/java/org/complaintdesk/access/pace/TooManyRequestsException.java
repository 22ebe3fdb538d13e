package org.complaintdesk.access.pace;

import org.springframework.security.access.AccessDeniedException;

/** The login has asked for as much as it may in this minute. */
public class TooManyRequestsException extends AccessDeniedException {

  private final long secondsToWait;

  /** @param secondsToWait until it is heard again */
  public TooManyRequestsException(long secondsToWait) {
    super("The login has sent too many requests in this minute.");
    this.secondsToWait = secondsToWait;
  }

  /** Whole seconds until it is heard again; one at least. */
  public long secondsToWait() {
    return secondsToWait;
  }
}
