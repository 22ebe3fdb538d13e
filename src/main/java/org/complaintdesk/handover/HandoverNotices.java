package org.complaintdesk.handover;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.Login;
import org.complaintdesk.notice.Notices;
import org.complaintdesk.process.DeskTask;
import org.springframework.stereotype.Component;

/** Tells people that a task has come to them, or has left them; of incidents the list of tasks tells (NG-2, RS-7). */
@Component
class HandoverNotices {

  private static final String HANDED_ON = "task-handed-on";
  private static final String TAKEN_BACK = "task-taken-back";
  private static final String IDLE = "task-idle";
  private static final String UNATTENDED = "task-unattended";

  private final Notices notices;
  private final Attendance attendance;
  private final Complaints complaints;
  private final Clock clock;

  HandoverNotices(Notices notices, Attendance attendance, Complaints complaints, Clock clock) {
    this.notices = notices;
    this.attendance = attendance;
    this.complaints = complaints;
    this.clock = clock;
  }

  /** They have the task now. */
  void handedOn(DeskTask task, Set<Login> people) {
    tell(task, people, HANDED_ON);
  }

  /** They have it no longer. */
  void takenBack(DeskTask task, Set<Login> people) {
    tell(task, people, TAKEN_BACK);
  }

  /** Nothing happened at it for so long that it went back; whoever held it and the leaders hear of it. */
  void idle(DeskTask task, Set<Login> holder) {
    tellLeaders(task, holder, holder, IDLE);
  }

  /** Nobody is there for it. */
  void unattended(DeskTask task, Set<Login> gone) {
    tellLeaders(task, gone, Set.of(), UNATTENDED);
  }

  /** Tells the leaders of its groups who are there, or else complaint management, and these people. */
  private void tellLeaders(DeskTask task, Set<Login> gone, Set<Login> besides, String notice) {
    Set<Login> people = new TreeSet<>(attendance.leadersOf(task));
    people.removeAll(gone);
    if (people.isEmpty()) {
      complaint(task).forEach(number ->
          notices.toGroup(number, Leaders.OVERSEERS, notice, cause(task), Map.of()));
    }
    people.addAll(besides);
    tell(task, people, notice);
  }

  private void tell(DeskTask task, Collection<Login> people, String notice) {
    complaint(task).forEach(number -> notices.toStaff(number, people, notice, cause(task), Map.of()));
  }

  private List<CaseNumber> complaint(DeskTask task) {
    return task.caseNumber().filter(complaints::isKept).stream().toList();
  }

  private String cause(DeskTask task) {
    return task.id() + " " + clock.instant();
  }
}
