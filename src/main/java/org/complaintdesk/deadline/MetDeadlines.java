package org.complaintdesk.deadline;

import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintAssessed;
import org.complaintdesk.complaint.ComplaintReopened;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTold;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is done to a complaint meets its deadlines, and undoes that when it was not done after all (DL-2, DL-7). */
@Component
class MetDeadlines {

  private final Deadlines deadlines;
  private final Complaints complaints;

  MetDeadlines(Deadlines deadlines, Complaints complaints) {
    this.deadlines = deadlines;
    this.complaints = complaints;
  }

  @EventListener
  void on(ComplaintAssessed assessed) {
    deadlines.meet(assessed.complaintNumber(), Set.of(DeadlineKind.ASSESS));
  }

  /** Whoever knows the result waits for no step before it. */
  @EventListener
  void on(CustomerTold told) {
    deadlines.meet(told.complaintNumber(), ofCustomer(told.complaintNumber(), Set.of(DeadlineKind.values())));
  }

  @EventListener
  void on(ComplaintReopened reopened) {
    deadlines.runAgain(reopened.complaintNumber(), ofCustomer(reopened.complaintNumber(), DeadlineKind.OF_THE_END));
  }

  /** What came by the regulator is answered to its office: the customer does not end that clock, or start it (RG-1). */
  private Set<DeadlineKind> ofCustomer(CaseNumber number, Set<DeadlineKind> kinds) {
    return complaints.get(number).arrival().channel() == Channel.REGULATOR
        ? kinds.stream().filter(kind -> kind != DeadlineKind.REGULATOR).collect(Collectors.toSet()) : kinds;
  }
}
