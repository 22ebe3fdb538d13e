package org.complaintdesk.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintdesk.absence.AbsenceRefusedException.Reason;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All absences: the person, a leader of the person or complaint management enters one, changes it and ends it (RS-7). */
@Service
@Transactional
public class Absences {

  private final AbsenceRepository repository;
  private final People people;
  private final Leaders leaders;
  private final CurrentPerson person;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ZoneId zone;

  Absences(AbsenceRepository repository, People people, Leaders leaders, CurrentPerson person,
      ApplicationEventPublisher events, Clock clock, @Value("${complaint-desk.zone}") ZoneId zone) {
    this.repository = repository;
    this.people = people;
    this.leaders = leaders;
    this.person = person;
    this.events = events;
    this.clock = clock;
    this.zone = zone;
  }

  /** Everybody who is away now. */
  @Transactional(readOnly = true)
  public Map<Login, Away> now() {
    return repository.findAwayAt(clock.instant()).stream().map(Absence::asAway)
        .collect(Collectors.toMap(Away::person, Function.identity()));
  }

  /** Notes that the tasks which a person held when the absence began have been looked at. */
  public void begun(Login away) {
    repository.findById(away.value()).ifPresent(absence -> absence.begin(clock.instant()));
  }

  /** Whether whoever is signed in sees to the absences of that person. */
  boolean isSeenToBy(Login of) {
    return person.id().equals(Optional.of(of)) || leaders.leads(people.groupsOf(of));
  }

  /**
   * The present absence of a person or the next one, for whoever sees to it.
   *
   * @throws AbsenceRefusedException when that is none of the reader's business, or there is none
   */
  Absence get(Login of) {
    requireSeenTo(of);
    return find(of).orElseThrow(() -> new AbsenceRefusedException(Reason.NOT_AWAY, people.name(of)));
  }

  /** The present absence of a person or the next one; one that is over is none any more. */
  Optional<Absence> find(Login of) {
    return repository.findById(of.value()).filter(absence -> !absence.isOver(clock.instant()));
  }

  /**
   * Enters that a person is away, or changes what was entered before. From its first moment on his open tasks go to the
   * stand-in where he may take them, and to their groups otherwise.
   *
   * @param from the first day; one that is past counts from now on
   * @param until the last day
   * @param standIn who stands in; nobody, so that the group does
   */
  Absence enter(Login of, LocalDate from, LocalDate until, @Nullable Login standIn) {
    requireSeenTo(of);
    AwayTime time = time(from, until);
    if (standIn != null) {
      requireSuitable(of, standIn, time);
    }
    Login by = person.id().orElseThrow();
    Instant now = clock.instant();
    Absence absence = repository.findById(of.value()).orElse(null);
    if (absence == null) {
      absence = repository.save(new Absence(of, time, standIn, by, now));
    } else {
      absence.change(time, standIn, by, now);
    }
    if (time.holds(now)) {
      events.publishEvent(new WentAway(absence.asAway()));
    }
    return absence;
  }

  /** The person is back, or does not go away after all; what has gone to others stays with them. */
  void end(Login of) {
    repository.delete(get(of));
  }

  private AwayTime time(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new AbsenceRefusedException(Reason.ENDS_BEFORE, from.toString(), until.toString());
    }
    Instant now = clock.instant();
    if (until.isBefore(LocalDate.ofInstant(now, zone))) {
      throw new AbsenceRefusedException(Reason.PAST, until.toString());
    }
    Instant begin = from.atStartOfDay(zone).toInstant();
    return new AwayTime(begin.isBefore(now) ? now : begin, until.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private void requireSeenTo(Login of) {
    if (people.groupsOf(of).isEmpty()) {
      throw new AbsenceRefusedException(Reason.NO_PERSON, of.value());
    }
    if (!isSeenToBy(of)) {
      throw new AbsenceRefusedException(Reason.NOT_YOURS, people.name(of));
    }
  }

  private void requireSuitable(Login of, Login standIn, AwayTime time) {
    if (standIn.equals(of)) {
      throw new AbsenceRefusedException(Reason.OWN_STAND_IN);
    }
    List<String> groups = people.groupsOf(standIn);
    if (groups.isEmpty()) {
      throw new AbsenceRefusedException(Reason.NO_PERSON, standIn.value());
    }
    if (Collections.disjoint(groups, people.groupsOf(of))) {
      throw new AbsenceRefusedException(Reason.STAND_IN_OF_OTHERS, people.name(standIn), people.name(of));
    }
    if (find(standIn).filter(absence -> absence.time().overlaps(time)).isPresent()) {
      throw new AbsenceRefusedException(Reason.STAND_IN_AWAY, people.name(standIn));
    }
  }
}
