package org.complaintdesk.notice;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be reached.
 *
 * @param email the address as it is on record, or null
 */
record Contact(@Nullable String email) {

  /** Kept out of logs (PR-1). */
  @Override
  public String toString() {
    return "Contact";
  }
}
