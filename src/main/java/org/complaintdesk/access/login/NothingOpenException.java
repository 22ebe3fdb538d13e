package org.complaintdesk.access.login;

import org.springframework.security.access.AccessDeniedException;

/** Name and password were right, but nothing is open there to whoever came in. */
public class NothingOpenException extends AccessDeniedException {

  private final boolean ofAnyGroup;

  /** @param ofAnyGroup whether the person belongs to a group at all */
  public NothingOpenException(boolean ofAnyGroup) {
    super("Nothing is open to this login.");
    this.ofAnyGroup = ofAnyGroup;
  }

  /** Whether the person belongs to a group at all; who belongs to none needs one first. */
  public boolean isOfAnyGroup() {
    return ofAnyGroup;
  }
}
