package org.complaintdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.Deadline;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DeadlineRepository;
import org.complaintdesk.deadline.record.ReminderRepository;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits of single steps among the deadlines of a complaint, watched like the others: of an escalation, and of telling
 * the customer (ES-4, NG-7, DL-7).
 */
@Service
@Transactional
class StepLimits {

  private final DeadlineRepository deadlines;
  private final ReminderRepository reminders;
  private final BusinessCalendar calendar;
  private final TaskDueDates dueDates;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  StepLimits(DeadlineRepository deadlines, ReminderRepository reminders, BusinessCalendar calendar,
      TaskDueDates dueDates, Clock clock, ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.reminders = reminders;
    this.calendar = calendar;
    this.dueDates = dueDates;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Records the limits of the steps that lie ahead; they replace those that these steps had. A limit that runs already
   * and stays where it is keeps its record.
   */
  void record(CaseNumber complaintNumber, Assessment assessment, Instant runsFrom, DeadlinePlan plan) {
    List<Deadline> standing = deadlines.findStandingForChange(complaintNumber.value());
    Instant now = clock.instant();
    plan.schedule().planned().forEach((kind, counting) -> replace(standing, Deadline.ofStep(
        complaintNumber, kind, assessment, runsFrom, counting, plan.rules().getOrDefault(kind, List.of()), now)));
    events.publishEvent(new DeadlinesChanged(complaintNumber));
  }

  /** From when the limits count that were set last; empty while the complaint has none. */
  @Transactional(readOnly = true)
  public Optional<Instant> countedFrom(CaseNumber complaintNumber) {
    return deadlines.findStanding(complaintNumber.value()).stream()
        .filter(deadline -> DeadlineKind.OF_ESCALATION.contains(deadline.kind()))
        .map(Deadline::runsFrom).max(Comparator.naturalOrder());
  }

  /** Counts the provisional limits anew and tells whether that changed anything (DL-4). */
  boolean recount(CaseNumber complaintNumber) {
    List<Deadline> standing = deadlines.findStandingForChange(complaintNumber.value());
    List<Deadline> recounted = standing.stream()
        .filter(deadline -> DeadlineKind.OF_STEPS.contains(deadline.kind()) && deadline.isRunning())
        .map(limit -> limit.recounted(limit.planned(calendar).recounted(calendar), clock.instant()))
        .filter(limit -> replace(standing, limit))
        .toList();
    if (recounted.isEmpty()) {
      return false;
    }
    dueDates.move(complaintNumber, recounted.stream().collect(Collectors.toMap(Deadline::kind, Deadline::at)));
    events.publishEvent(new DeadlinesChanged(complaintNumber));
    return true;
  }

  /** Whether the limit took the place of what stood. */
  private boolean replace(Collection<Deadline> standing, Deadline limit) {
    Optional<Deadline> before = standing.stream().filter(deadline -> deadline.kind() == limit.kind()).findFirst();
    if (before.filter(Deadline::isRunning).filter(limit::standsLike).isPresent()) {
      return false;
    }
    before.ifPresent(deadline -> deadline.replace(limit.recordedAt()));
    deadlines.save(limit);
    before.filter(deadline -> !deadline.isMet()).ifPresent(deadline -> reminders.carryOver(deadline, limit));
    return true;
  }
}
