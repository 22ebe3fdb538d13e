package org.complaintdesk.deadline;

import java.util.Set;
import org.complaintdesk.complaint.ComplaintAssessed;
import org.complaintdesk.complaint.ComplaintReopened;
import org.complaintdesk.complaint.CustomerTold;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is done to a complaint meets its deadlines, and undoes that when it was not done after all (DL-2, DL-7). */
@Component
class MetDeadlines {

  private static final Set<DeadlineKind> OF_THE_END =
      Set.of(DeadlineKind.SOLVE, DeadlineKind.HANDLE, DeadlineKind.DUE, DeadlineKind.REGULATOR);

  private final Deadlines deadlines;

  MetDeadlines(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @EventListener
  void on(ComplaintAssessed assessed) {
    deadlines.meet(assessed.complaintNumber(), Set.of(DeadlineKind.ASSESS));
  }

  /** Whoever knows the result waits for no step before it. */
  @EventListener
  void on(CustomerTold told) {
    deadlines.meet(told.complaintNumber(), Set.of(DeadlineKind.values()));
  }

  @EventListener
  void on(ComplaintReopened reopened) {
    deadlines.runAgain(reopened.complaintNumber(), OF_THE_END);
  }
}
