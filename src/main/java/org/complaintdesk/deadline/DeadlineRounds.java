package org.complaintdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.complaintdesk.deadline.record.Deadline;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DeadlineRepository;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the deadlines of a complaint that was closed and is handled again (NG-10). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineRounds {

  private final DeadlineRepository deadlines;
  private final Clock clock;

  DeadlineRounds(DeadlineRepository deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * A new round begins.
   *
   * @param fresh whether all deadlines give way to new ones, which are planned next; otherwise those of the end of the
   *     complaint run on where they stand
   */
  public void begin(CaseNumber complaintNumber, boolean fresh) {
    Instant now = clock.instant();
    List<Deadline> standing = deadlines.findStandingForChange(complaintNumber.value());
    if (fresh) {
      standing.forEach(deadline -> deadline.replace(now));
    } else {
      standing.stream().filter(deadline -> DeadlineKind.OF_THE_END.contains(deadline.kind())).forEach(Deadline::runOn);
    }
  }
}
