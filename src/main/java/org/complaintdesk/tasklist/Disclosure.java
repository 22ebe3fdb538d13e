package org.complaintdesk.tasklist;

import java.util.List;
import org.complaintdesk.tasklist.CaseView.Fact;

/**
 * What identifies the customer, in full.
 *
 * @param contact name and numbers, as far as they are known
 */
record Disclosure(List<Fact> contact) {

  /** Kept out of logs (PR-1). */
  @Override
  public String toString() {
    return "Disclosure of " + contact.size() + " entries";
  }
}
