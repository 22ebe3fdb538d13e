package org.complaintdesk.deadline;

import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A complaint whose clock stands waits for its customer, and its case file says so (DL-6). */
@Component
class WaitsOfComplaint {

  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Deadlines deadlines;
  private final ThinkingTime thinking;

  WaitsOfComplaint(Complaints complaints, CaseFile caseFile, Deadlines deadlines, ThinkingTime thinking) {
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.deadlines = deadlines;
    this.thinking = thinking;
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

  @EventListener
  void on(ClockStopped stopped) {
    complaints.waitForCustomer(stopped.complaintNumber(), stopped.reason());
    caseFile.record(stopped.complaintNumber(), "clock-stopped", CaseArgument.label("purpose", stopped.reason()));
  }

  @EventListener
  void on(ClockRestarted restarted) {
    complaints.endWait(restarted.complaintNumber());
    caseFile.record(restarted.complaintNumber(), "clock-restarted");
  }
}
