package org.complaintdesk.access;

import java.time.Duration;
import org.springframework.security.authentication.BadCredentialsException;

/** The name and password do not match, or were not looked at because the caller has to wait after wrong ones. */
class LoginRefusedException extends BadCredentialsException {

  private final Duration wait;

  LoginRefusedException(Duration wait) {
    super("The name and password do not match, or came too early.");
    this.wait = wait;
  }

  /** Whole seconds until the next try is heard; one at least. */
  long secondsToWait() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
