package org.complaintdesk.deadline.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.deadline.record.Deadline;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DeadlineReminder;
import org.complaintdesk.deadline.record.DeadlineRepository;
import org.complaintdesk.deadline.record.MergedWaits;
import org.complaintdesk.deadline.record.Pause;
import org.complaintdesk.deadline.record.PauseRepository;
import org.complaintdesk.deadline.record.ReminderPoint;
import org.complaintdesk.deadline.record.ReminderRepository;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the deadlines of a complaint (DL-7): knows when somebody must be reminded next, and reminds them. While the
 * case waits for its customer the desk's own deadlines give no reminder; the regulator's goes on (DL-6, DL-10). A
 * deadline that is met gives none any more.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DeadlineWatch {

  private final DeadlineRepository deadlines;
  private final PauseRepository pauses;
  private final ReminderRepository reminders;
  private final ReminderPolicy policy;
  private final Complaints complaints;
  private final Urging urging;
  private final Clock clock;

  DeadlineWatch(DeadlineRepository deadlines, PauseRepository pauses, ReminderRepository reminders,
      ReminderPolicy policy, Complaints complaints, Urging urging, Clock clock) {
    this.deadlines = deadlines;
    this.pauses = pauses;
    this.reminders = reminders;
    this.policy = policy;
    this.complaints = complaints;
    this.urging = urging;
    this.clock = clock;
  }

  /** When there is something to do next, which may be in the past; empty when nothing is to come as things stand. */
  Optional<Instant> next(CaseNumber complaintNumber) {
    return next(complaintNumber, deadlines.findStanding(complaintNumber.value()));
  }

  /** How the watch goes on as things stand. */
  Outlook outlook(CaseNumber complaintNumber) {
    List<Deadline> standing = deadlines.findStanding(complaintNumber.value());
    boolean over = !standing.isEmpty() && standing.stream().allMatch(Deadline::hasEnded);
    return new Outlook(over, next(complaintNumber, standing).orElse(null));
  }

  /**
   * How a watch goes on.
   *
   * @param over whether the complaint has ended, so that there is nothing to watch
   * @param next when there is something to do next; null when nothing is to come
   */
  record Outlook(boolean over, @Nullable Instant next) {
  }

  private Optional<Instant> next(CaseNumber complaintNumber, List<Deadline> standing) {
    List<Pause> pauses = pausesOf(complaintNumber);
    List<Deadline> watched = watched(standing, pauses);
    return Stream.concat(
            pointsToCome(complaintNumber, watched, pauses).stream().map(ReminderPoint::at),
            binding(watched).map(Deadline::at).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Gives every reminder that is due. Of several points that have come for the same deadline and person only the latest
   * is given, so that a complaint which is registered late is not reminded of all that it missed; of deadlines that were
   * past when it was registered everybody is urged once, of the latest.
   *
   * @return whether the binding deadline has gone by since this was last asked; true once for each deadline on record
   */
  boolean give(CaseNumber complaintNumber) {
    List<Deadline> standing = deadlines.findStandingForChange(complaintNumber.value());
    List<Pause> pauses = pausesOf(complaintNumber);
    Instant now = clock.instant();
    List<Deadline> watched = watched(standing, pauses);
    List<ReminderPoint> due = latest(pointsToCome(complaintNumber, watched, pauses).stream()
        .filter(point -> point.isDue(now)).toList());
    reminders.saveAll(due.stream().map(point -> new DeadlineReminder(point, now)).toList());
    urge(complaintNumber, due);
    Optional<Deadline> passed = binding(watched).filter(deadline -> !deadline.at().isAfter(now));
    passed.ifPresent(deadline -> deadline.pass(now));
    return passed.isPresent();
  }

  private void urge(CaseNumber complaintNumber, List<ReminderPoint> due) {
    if (due.isEmpty()) {
      return;
    }
    Instant registeredAt = complaints.get(complaintNumber).arrival().registeredAt();
    Map<Boolean, List<ReminderPoint>> missed = due.stream().collect(Collectors.partitioningBy(
        point -> point.isPastDeadline() && !point.at().isAfter(registeredAt)));
    together(missed.get(false)).forEach(urging::urge);
    urging.urgeOnce(missed.get(true));
  }

  private static List<Deadline> watched(List<Deadline> standing, List<Pause> pauses) {
    boolean paused = pauses.stream().anyMatch(Pause::isOpen);
    return standing.stream()
        .filter(Deadline::isRunning)
        .filter(deadline -> !paused || !deadline.kind().isOurs())
        .toList();
  }

  private List<Pause> pausesOf(CaseNumber complaintNumber) {
    return pauses.findByComplaintNumberOrderById(complaintNumber.value());
  }

  /** The binding deadline as long as it has not gone by: it escalates whatever the table says about reminders. */
  private static Optional<Deadline> binding(List<Deadline> watched) {
    return watched.stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.DUE && !deadline.hasPassed())
        .findFirst();
  }

  private List<ReminderPoint> pointsToCome(CaseNumber complaintNumber, List<Deadline> watched, List<Pause> pauses) {
    if (watched.isEmpty()) {
      return List.of();
    }
    List<DeadlineReminder> given = reminders.findByDeadlineIdIn(watched.stream().map(Deadline::id).toList());
    String level = complaints.get(complaintNumber).matter().level().orElse(Level.ORDINARY).id();
    MergedWaits ours = new MergedWaits(Pause.finished(pauses));
    MergedWaits regulators = new MergedWaits(List.of());
    ReminderPolicy.Version rules = policy.newest();
    return watched.stream()
        .flatMap(deadline -> rules.rules(deadline.kind(), level).stream()
            .map(rule -> ReminderPoint.of(deadline, rule, deadline.kind().isOurs() ? ours : regulators)))
        .filter(point -> given.stream().noneMatch(point::isCoveredBy))
        .toList();
  }

  private static List<ReminderPoint> latest(List<ReminderPoint> due) {
    Map<List<Object>, ReminderPoint> latest = new LinkedHashMap<>();
    due.forEach(point -> latest.merge(List.of(point.deadline().kind(), point.rule().remind()), point,
        (one, other) -> one.rule().atShare().compareTo(other.rule().atShare()) >= 0 ? one : other));
    return List.copyOf(latest.values());
  }

  /** Reminders that say the same to the same people: of deadlines that end together, all near or all past. */
  private static Collection<List<ReminderPoint>> together(List<ReminderPoint> due) {
    return due.stream()
        .sorted(Comparator.comparing((ReminderPoint point) -> point.deadline().kind()).reversed())
        .collect(Collectors.groupingBy(
            point -> List.of(point.rule().remind(), point.deadline().at(), point.isPastDeadline()),
            LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}
