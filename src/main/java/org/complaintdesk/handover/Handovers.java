package org.complaintdesk.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.absence.Away;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.process.DeskTasks;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks to other people or back to their groups; the case file tells who, to whom and why (RS-7). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Handovers {

  private final DeskTasks tasks;
  private final HandoverNotices notices;
  private final Attendance attendance;
  private final CaseFile caseFile;
  private final People people;
  private final CurrentPerson person;

  Handovers(DeskTasks tasks, HandoverNotices notices, Attendance attendance, CaseFile caseFile, People people,
      CurrentPerson person) {
    this.tasks = tasks;
    this.notices = notices;
    this.attendance = attendance;
    this.caseFile = caseFile;
    this.people = people;
    this.person = person;
  }

  /** Somebody who may gives the task to a colleague. */
  void handOn(DeskTask task, Login colleague, String reason) {
    tasks.give(task, colleague);
    if (task.holder().isPresent()) {
      tell(task, "task-handed-on", holder(task), CaseArgument.text(people.name(colleague)), CaseArgument.text(reason));
    } else {
      tell(task, "task-given", CaseArgument.text(people.name(colleague)), CaseArgument.text(reason));
    }
    notices.handedOn(task, besidesWhoActs(Optional.of(colleague)));
    notices.takenBack(task, besidesWhoActs(task.holder()));
  }

  /** Its holder, or somebody who may, gives the task back to its groups. */
  void giveBack(DeskTask task, String reason) {
    tasks.giveBack(task, Leaders.OVERSEERS);
    tell(task, "task-given-back", holder(task), groups(task), CaseArgument.text(reason));
    notices.takenBack(task, besidesWhoActs(task.holder()));
    tellIfUnattended(task);
  }

  /** Its holder is away: the task goes to the stand-in, or to its groups where he may not take it or is away too. */
  void passToStandIn(DeskTask task, Away away) {
    Optional<Login> standIn = attendance.standIn(away, task.groups());
    if (standIn.isPresent()) {
      tasks.give(task, standIn.get());
      tell(task, "task-to-stand-in", holder(task), CaseArgument.time(away.until()),
          CaseArgument.text(people.name(standIn.get())));
      notices.handedOn(task, standIn.map(Set::of).get());
      return;
    }
    tasks.giveBack(task, Leaders.OVERSEERS);
    tell(task, "task-of-absent", holder(task), CaseArgument.time(away.until()), groups(task));
    tellIfUnattended(task);
  }

  /** Its holder has done nothing at it for too long: the task goes back to its groups. */
  void returnIdle(DeskTask task, Instant lastDoing) {
    tasks.giveBack(task, Leaders.OVERSEERS);
    tell(task, "task-idle", holder(task), CaseArgument.time(lastDoing), groups(task));
    notices.idle(task, task.holder().map(Set::of).orElse(Set.of()));
  }

  /** Where nobody of its groups is there to take it, whoever leads them hears of it at once. */
  private void tellIfUnattended(DeskTask task) {
    Set<Login> gone = task.holder().map(Set::of).orElse(Set.of());
    if (attendance.isUnattended(task, gone)) {
      tell(task, "task-unattended", groups(task));
      notices.unattended(task, gone);
    }
  }

  private Set<Login> besidesWhoActs(Optional<Login> told) {
    return told.filter(one -> !person.id().equals(Optional.of(one))).map(Set::of).orElse(Set.of());
  }

  private CaseArgument holder(DeskTask task) {
    return CaseArgument.text(task.holder().map(people::name).orElse(""));
  }

  private CaseArgument groups(DeskTask task) {
    List<String> groups = task.groups().isEmpty() ? List.of(Leaders.OVERSEERS) : task.groups();
    return CaseArgument.wording(groups.stream().map(people::wordsOfGroup).toList());
  }

  private void tell(DeskTask task, String kind, CaseArgument... rest) {
    CaseArgument[] all = new CaseArgument[rest.length + 1];
    all[0] = CaseArgument.wording(task.name());
    System.arraycopy(rest, 0, all, 1, rest.length);
    task.caseNumber().ifPresent(number -> caseFile.record(number, kind, all));
  }
}
