package org.complaintdesk.handover;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  Attendance(People people, Leaders leaders) {
    this.people = people;
    this.leaders = leaders;
  }

  /** The people of its groups who are there, in order. */
  List<Login> thereFor(DeskTask task) {
    return task.groups().stream().flatMap(group -> people.membersOf(group).stream()).distinct().toList();
  }

  /** Whether nobody of its groups is there to take it besides these. */
  boolean isUnattended(DeskTask task, Set<Login> besides) {
    return thereFor(task).stream().allMatch(besides::contains);
  }

  /** Those who lead its groups and are there; none where complaint management has to see to it itself. */
  List<Login> leadersOf(DeskTask task) {
    return task.groups().stream().flatMap(this::leadersOf).distinct().toList();
  }

  private Stream<Login> leadersOf(String group) {
    return leaders.of(group).stream();
  }
}
