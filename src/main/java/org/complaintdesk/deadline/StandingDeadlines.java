package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.Deadline;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.FiredRule;
import org.complaintdesk.deadline.record.Pause;
import org.complaintdesk.deadline.record.Wait;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one complaint that hold, and how they hang together: pauses move the desk's own, and the date that
 * the regulator named caps them (DL-6, DL-10).
 */
final class StandingDeadlines {

  private final List<Deadline> all;

  StandingDeadlines(List<Deadline> all) {
    this.all = List.copyOf(all);
  }

  List<Deadline> all() {
    return all;
  }

  /** The desk's own: neither the regulator's nor the limits of an escalation. */
  List<Deadline> ours() {
    return all.stream().filter(deadline -> deadline.kind().isOurs()).toList();
  }

  Optional<Deadline> regulators() {
    return all.stream().filter(deadline -> deadline.kind() == DeadlineKind.REGULATOR).findFirst();
  }

  /** Whether a target of the ordinary way gave its place to the limits of an escalation, which stand (ES-4). */
  boolean hasGivenWay(DeadlineKind kind) {
    return DeadlineKind.ORDINARY_STEPS.contains(kind) && all.stream().noneMatch(deadline -> deadline.kind() == kind)
        && all.stream().anyMatch(deadline -> DeadlineKind.OF_ESCALATION.contains(deadline.kind()));
  }

  /** Where the desk's own deadlines end at the latest; null where the regulator named no date (DL-10). */
  @Nullable Instant cap() {
    return regulators().filter(Deadline::caps).map(Deadline::at).orElse(null);
  }

  /** The rules of the regulator's date for a deadline that it moved to an earlier time (DL-8). */
  List<FiredRule> rulesThatCap(Deadline deadline) {
    boolean capped = deadline.kind().isCapped() && deadline.at().equals(cap());
    return capped ? regulators().map(Deadline::rules).orElse(List.of()) : List.of();
  }

  /** What stands once these are in the place of the desk's own. */
  StandingDeadlines succeededBy(List<Deadline> successors) {
    return new StandingDeadlines(Stream.concat(successors.stream(), regulators().stream()).toList());
  }

  /** The desk's own as they were planned. */
  DeadlineSchedule schedule(BusinessCalendar calendar) {
    Map<DeadlineKind, Counting> planned = ours().stream()
        .collect(Collectors.toMap(Deadline::kind, deadline -> deadline.planned(calendar)));
    return new DeadlineSchedule(planned, cap());
  }

  /** Moves the desk's own from where they were planned to where these pauses put them. */
  void moveByWaits(List<Pause> pauses, BusinessCalendar calendar) {
    List<Deadline> ours = ours();
    if (ours.isEmpty()) {
      return;
    }
    List<Wait> waits = Pause.finishedAfter(ours.get(0).assessment().receivedAt(), pauses);
    Map<DeadlineKind, Counting> moved = schedule(calendar).after(waits, calendar);
    ours.forEach(deadline -> deadline.moveTo(moved.get(deadline.kind())));
  }

  /** Where each of these stands. */
  static Map<DeadlineKind, Instant> positions(Collection<Deadline> deadlines) {
    Map<DeadlineKind, Instant> positions = new EnumMap<>(DeadlineKind.class);
    deadlines.forEach(deadline -> positions.put(deadline.kind(), deadline.at()));
    return positions;
  }
}
