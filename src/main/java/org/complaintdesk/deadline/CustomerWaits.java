package org.complaintdesk.deadline;

import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stops the clock where a process begins to wait for the customer, as long as the table lets it stand (DL-6). */
@Component
class CustomerWaits {

  private final Deadlines deadlines;
  private final ThinkingTime thinking;
  private final CaseFile caseFile;

  CustomerWaits(Deadlines deadlines, ThinkingTime thinking, CaseFile caseFile) {
    this.deadlines = deadlines;
    this.thinking = thinking;
    this.caseFile = caseFile;
  }

  /**
   * A process waits for the customer: the clock stands, unless he has had all the time to think that it stands for.
   *
   * @param waitFor how long the wait lasts at most, where it is known
   */
  void begin(CaseNumber number, String waitId, String reason, @Nullable String waitFor) {
    if (reason.equals(ThinkingTime.PROPOSAL) && waitFor != null && thinking.isUsedUp(number, waitFor)) {
      caseFile.record(number, "clock-runs-on", CaseArgument.label("purpose", reason));
    } else {
      deadlines.pause(number, waitId, reason);
    }
  }
}
