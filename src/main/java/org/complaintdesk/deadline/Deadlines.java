package org.complaintdesk.deadline;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.Deadline;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DeadlineRepository;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.deadline.record.FiredRule;
import org.complaintdesk.deadline.record.Pause;
import org.complaintdesk.deadline.record.PauseRepository;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.deadline.record.ReminderRepository;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of complaints on record: what set them, where they stand, and the pauses that moved them (DL-6, DL-8).
 *
 * <p>Every change moves the due dates of open tasks in the same transaction.
 */
@Service
@Transactional
public class Deadlines {

  private final DeadlineRepository deadlines;
  private final PauseRepository pauses;
  private final ReminderRepository reminders;
  private final BusinessCalendar calendar;
  private final TaskDueDates dueDates;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Deadlines(
      DeadlineRepository deadlines,
      PauseRepository pauses,
      ReminderRepository reminders,
      BusinessCalendar calendar,
      TaskDueDates dueDates,
      Clock clock,
      ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.pauses = pauses;
    this.reminders = reminders;
    this.calendar = calendar;
    this.dueDates = dueDates;
    this.clock = clock;
    this.events = events;
  }

  /** The deadlines that hold, in the order of {@link DeadlineKind}; empty before the first assessment. */
  @Transactional(readOnly = true)
  public List<ExplainedDeadline> of(CaseNumber complaintNumber) {
    StandingDeadlines standing = new StandingDeadlines(deadlines.findStanding(complaintNumber.value()));
    return standing.all().stream()
        .sorted(Comparator.comparing(Deadline::kind))
        .map(deadline -> deadline.explained(standing.rulesThatCap(deadline)))
        .toList();
  }

  /** Where one deadline stands; empty before the first assessment. */
  @Transactional(readOnly = true)
  public Optional<Instant> at(CaseNumber complaintNumber, DeadlineKind kind) {
    return deadlines.findStanding(complaintNumber.value()).stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(Deadline::at)
        .findFirst();
  }

  /** Where one deadline of several complaints stands, by complaint number, without those not yet assessed. */
  @Transactional(readOnly = true)
  public Map<CaseNumber, Instant> at(Collection<CaseNumber> complaintNumbers, DeadlineKind kind) {
    return deadlines.findStanding(complaintNumbers.stream().map(CaseNumber::value).toList(), kind).stream()
        .collect(Collectors.toMap(Deadline::complaintNumber, Deadline::at));
  }

  /** All deadlines ever recorded for a complaint, replaced ones included, oldest first. */
  @Transactional(readOnly = true)
  public List<ExplainedDeadline> historyOf(CaseNumber complaintNumber) {
    return deadlines.findByComplaintNumberOrderById(complaintNumber.value()).stream()
        .map(deadline -> deadline.explained(List.of()))
        .toList();
  }

  /** Targets of the ordinary way that nobody met before the limits of an escalation took their place (ES-4). */
  @Transactional(readOnly = true)
  public List<ExplainedDeadline> givenWayOf(CaseNumber complaintNumber) {
    List<Deadline> all = deadlines.findByComplaintNumberOrderById(complaintNumber.value());
    return DeadlineKind.ORDINARY_STEPS.stream().sorted()
        .flatMap(kind -> all.stream().filter(deadline -> deadline.kind() == kind).reduce((one, later) -> later).stream())
        .filter(Deadline::isReplaced)
        .map(deadline -> deadline.explained(List.of()))
        .toList();
  }

  /** All pauses of a complaint, oldest first. */
  @Transactional(readOnly = true)
  public List<RecordedPause> pausesOf(CaseNumber complaintNumber) {
    return pauses.findByComplaintNumberOrderById(complaintNumber.value()).stream().map(Pause::recorded).toList();
  }

  /**
   * Stops the clock of a complaint. Several waits may run side by side; a wait that already stopped it changes nothing.
   *
   * @param waitId what waits, so that {@link #resume} ends this wait alone
   * @param reason why the case waits, for the record
   * @throws IllegalArgumentException when the reason is blank
   */
  public void pause(CaseNumber complaintNumber, String waitId, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(text("deadline.error.no-wait-reason"));
    }
    // Waits of one complaint begin and end one after the other, so that the clock and the status agree.
    deadlines.findStandingForChange(complaintNumber.value());
    List<Pause> open = pauses.findByComplaintNumberOrderById(complaintNumber.value()).stream()
        .filter(Pause::isOpen).toList();
    if (open.stream().anyMatch(pause -> pause.isOpenFor(waitId))) {
      return;
    }
    pauses.save(new Pause(complaintNumber, waitId, reason, clock.instant()));
    if (open.isEmpty()) {
      events.publishEvent(new ClockStopped(complaintNumber, reason));
      events.publishEvent(new DeadlinesChanged(complaintNumber));
    }
  }

  /** Ends a wait and moves the deadlines by what all waits together took; without that wait it changes nothing. */
  public void resume(CaseNumber complaintNumber, String waitId) {
    StandingDeadlines standing = standingForChange(complaintNumber);
    List<Pause> all = pauses.findByComplaintNumberOrderById(complaintNumber.value());
    List<Pause> ended = all.stream().filter(pause -> pause.isOpenFor(waitId)).toList();
    if (ended.isEmpty()) {
      return;
    }
    ended.forEach(pause -> pause.end(clock.instant()));
    standing.moveByWaits(all, calendar);
    dueDates.move(complaintNumber, StandingDeadlines.positions(standing.all()));
    if (all.stream().noneMatch(Pause::isOpen)) {
      events.publishEvent(new ClockRestarted(complaintNumber));
    }
    events.publishEvent(new DeadlinesChanged(complaintNumber));
  }

  /** What these deadlines ask for is done: they are watched no more (DL-7). One that is met already keeps its time. */
  public void meet(CaseNumber complaintNumber, Collection<DeadlineKind> kinds) {
    List<Deadline> running = deadlines.findStandingForChange(complaintNumber.value()).stream()
        .filter(deadline -> kinds.contains(deadline.kind()) && deadline.isRunning())
        .toList();
    Instant now = clock.instant();
    running.forEach(deadline -> deadline.meet(now));
    tellWatch(complaintNumber, running);
  }

  /** What these deadlines ask for turned out not to be done: they run again, where they stand (NG-6). */
  public void runAgain(CaseNumber complaintNumber, Collection<DeadlineKind> kinds) {
    List<Deadline> met = deadlines.findStandingForChange(complaintNumber.value()).stream()
        .filter(deadline -> kinds.contains(deadline.kind()) && deadline.isMet())
        .toList();
    met.forEach(Deadline::runAgain);
    tellWatch(complaintNumber, met);
  }

  /**
   * The targets for the steps of the ordinary way that are still open are watched no more: the limits of an escalation
   * take their place (ES-4).
   *
   * @return where they stood
   */
  public Map<DeadlineKind, Instant> giveWay(CaseNumber complaintNumber) {
    List<Deadline> open = deadlines.findStandingForChange(complaintNumber.value()).stream()
        .filter(deadline -> DeadlineKind.ORDINARY_STEPS.contains(deadline.kind()) && deadline.isRunning())
        .toList();
    Instant now = clock.instant();
    open.forEach(deadline -> deadline.replace(now));
    tellWatch(complaintNumber, open);
    return StandingDeadlines.positions(open);
  }

  private void tellWatch(CaseNumber complaintNumber, List<Deadline> changed) {
    if (!changed.isEmpty()) {
      events.publishEvent(new DeadlinesChanged(complaintNumber));
    }
  }

  /** Ends the clock of a complaint that is over: open pauses close, and its deadlines are not counted anew any more. */
  public void end(CaseNumber complaintNumber) {
    StandingDeadlines standing = standingForChange(complaintNumber);
    Instant now = clock.instant();
    List<Pause> all = pauses.findByComplaintNumberOrderById(complaintNumber.value());
    all.stream().filter(Pause::isOpen).forEach(pause -> pause.end(now));
    standing.moveByWaits(all, calendar);
    standing.all().forEach(deadline -> deadline.end(now));
    events.publishEvent(new ClockEnded(complaintNumber));
  }

  /**
   * Records what a decision planned and moves it by the waits so far. A plan for the same deadline class, urgency and
   * receipt changes nothing: a recorded deadline keeps its value, rules and version.
   *
   * @return where the deadlines stand
   */
  Map<DeadlineKind, Instant> record(CaseNumber complaintNumber, Assessment assessment, DeadlinePlan plan) {
    StandingDeadlines standing = standingForChange(complaintNumber);
    List<Deadline> ours = standing.ours();
    boolean known = !ours.isEmpty() && ours.get(0).assessment().equals(assessment)
        && ours.stream().flatMap(deadline -> deadline.rules().stream()).noneMatch(FiredRule::isOfMildestCase);
    return known ? StandingDeadlines.positions(ours) : replace(complaintNumber, standing, assessment, plan);
  }

  /** Open tasks of a complaint that had no deadlines until now are due with those that it has got. */
  void becameKnown(CaseNumber complaintNumber) {
    dueDates.move(complaintNumber, StandingDeadlines.positions(deadlines.findStanding(complaintNumber.value())));
  }

  /**
   * Records the regulator's deadline. It depends on nothing that changes, so that the first one stays (DL-10).
   *
   * @param caps whether the desk's own deadlines end with it at the latest
   */
  void recordRegulators(CaseNumber complaintNumber, Assessment assessment, DeadlinePlan plan, boolean caps) {
    if (standingForChange(complaintNumber).regulators().isEmpty()) {
      Instant at = plan.schedule().planned().get(DeadlineKind.REGULATOR).at();
      deadlines.save(Deadline.ofRegulator(complaintNumber, assessment, at, caps,
          plan.rules().get(DeadlineKind.REGULATOR), clock.instant()));
      events.publishEvent(new DeadlinesChanged(complaintNumber));
    }
  }

  /** Counts the provisional deadlines of a complaint anew and tells whether that changed anything (DL-4). */
  boolean recount(CaseNumber complaintNumber) {
    StandingDeadlines standing = standingForChange(complaintNumber);
    List<Deadline> ours = standing.ours();
    if (ours.isEmpty()) {
      return false;
    }
    DeadlineSchedule recounted = standing.schedule(calendar).recounted(calendar);
    Map<DeadlineKind, Counting> moved = recounted.after(Pause.finishedAfter(ours.get(0).assessment().receivedAt(),
        pauses.findByComplaintNumberOrderById(complaintNumber.value())), calendar);
    if (ours.stream().allMatch(deadline -> deadline.standsAt(moved.get(deadline.kind())))) {
      return false;
    }
    Map<DeadlineKind, List<FiredRule>> rules = ours.stream()
        .collect(Collectors.toMap(Deadline::kind, Deadline::rules));
    replace(complaintNumber, standing, ours.get(0).assessment(), new DeadlinePlan(recounted, rules));
    return true;
  }

  private StandingDeadlines standingForChange(CaseNumber complaintNumber) {
    return new StandingDeadlines(deadlines.findStandingForChange(complaintNumber.value()));
  }

  private Map<DeadlineKind, Instant> replace(
      CaseNumber complaintNumber, StandingDeadlines standing, Assessment assessment, DeadlinePlan plan) {
    Instant now = clock.instant();
    Map<DeadlineKind, Deadline> before = standing.ours().stream()
        .collect(Collectors.toMap(Deadline::kind, deadline -> deadline));
    before.values().forEach(deadline -> deadline.replace(now));
    List<Deadline> recorded = plan.cappedAt(standing.cap()).schedule().planned().entrySet().stream()
        .filter(planned -> !standing.hasGivenWay(planned.getKey()))
        .map(planned -> new Deadline(complaintNumber, planned.getKey(), assessment, planned.getValue(),
            plan.rules().get(planned.getKey()), now))
        .toList();
    standing.succeededBy(recorded)
        .moveByWaits(pauses.findByComplaintNumberOrderById(complaintNumber.value()), calendar);
    recorded.forEach(deadline ->
        Optional.ofNullable(before.get(deadline.kind())).ifPresent(deadline::succeed));
    deadlines.saveAll(recorded);
    recorded.forEach(deadline ->
        Optional.ofNullable(before.get(deadline.kind())).ifPresent(replaced -> reminders.carryOver(replaced, deadline)));
    Map<DeadlineKind, Instant> positions = StandingDeadlines.positions(recorded);
    if (!before.isEmpty()) {
      dueDates.move(complaintNumber, positions);
    }
    events.publishEvent(new DeadlinesChanged(complaintNumber));
    return positions;
  }
}
