package org.complaintdesk.call;

import org.complaintdesk.tasklist.form.CaseSection;

/** What whoever calls a customer needs to know. */
record CallSection(Call call) implements CaseSection {

  /**
   * The call.
   *
   * @param subject what it is about; empty where nothing is written down
   * @param say     what the customer is told: the notice in his language, or else the result as it is on record
   * @param number  where the customer is called; empty where no number is known
   * @param attempt how often he was called so far
   * @param tries   what came of the calls in this case, a line each
   * @param asked   whether the customer may answer something at once
   */
  record Call(String subject, String say, String number, int attempt, String tries, boolean asked) {
  }
}
