package org.complaintdesk.access.password;

import org.springframework.security.access.AccessDeniedException;

/** The password was set by somebody else; until it is changed nothing else can be done with it. */
public class PasswordToChangeException extends AccessDeniedException {

  public PasswordToChangeException() {
    super("The password is to be changed first.");
  }
}
