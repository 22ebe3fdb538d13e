package org.complaintdesk.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.absence.Absences;
import org.complaintdesk.absence.Away;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.process.DeskTask;
import org.springframework.stereotype.Component;

/** Who is there to take a task, or to see to it (RS-7). */
@Component
class Attendance {

  private final People people;
  private final Leaders leaders;
  private final Absences absences;

  Attendance(People people, Leaders leaders, Absences absences) {
    this.people = people;
    this.leaders = leaders;
    this.absences = absences;
  }

  /** The people of its groups who are there, in order. */
  List<Login> thereFor(DeskTask task) {
    return thereOf(task.groups());
  }

  /** The people of these groups who are there, in order. */
  List<Login> thereOf(List<String> groups) {
    Map<Login, Away> away = absences.now();
    return groups.stream().flatMap(group -> people.membersOf(group).stream()).distinct()
        .filter(login -> !away.containsKey(login)).toList();
  }

  /** Who stands in for somebody at what these groups may take; nobody where he may not take it or is away himself. */
  Optional<Login> standIn(Away away, List<String> groups) {
    return away.standIn().filter(thereOf(groups)::contains);
  }

  /** Whether nobody of its groups is there to take it besides these. */
  boolean isUnattended(DeskTask task, Set<Login> besides) {
    return besides.containsAll(thereFor(task));
  }

  /** Those who lead its groups and are there; none where complaint management has to see to it itself. */
  List<Login> leadersOf(DeskTask task) {
    Map<Login, Away> away = absences.now();
    return task.groups().stream().flatMap(group -> leaders.of(group).stream()).distinct()
        .filter(login -> !away.containsKey(login)).toList();
  }
}
