package org.complaintdesk.deadline;

import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A complaint whose clock stands waits for its customer, and its case file says so (DL-6). */
@Component
class WaitsOfComplaint {

  private final Complaints complaints;
  private final CaseFile caseFile;

  WaitsOfComplaint(Complaints complaints, CaseFile caseFile) {
    this.complaints = complaints;
    this.caseFile = caseFile;
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
