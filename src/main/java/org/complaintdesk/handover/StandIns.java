package org.complaintdesk.handover;

import org.complaintdesk.absence.Absences;
import org.complaintdesk.absence.Away;
import org.complaintdesk.absence.WentAway;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.process.DeskTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the tasks of somebody who is away (RS-7). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class StandIns {

  private final DeskTasks tasks;
  private final Handovers handovers;
  private final Absences absences;
  private final OnBehalf desk;

  StandIns(DeskTasks tasks, Handovers handovers, Absences absences, OnBehalf desk) {
    this.tasks = tasks;
    this.handovers = handovers;
    this.absences = absences;
    this.desk = desk;
  }

  /** Whoever enters an absence need not have any right on the tasks that go on by it. */
  @EventListener
  void on(WentAway went) {
    desk.asTheDesk(() -> {
      passOn(went.away());
      return null;
    });
  }

  /**
   * Gives on what somebody holds who is away. What he has taken since is his own; a suspended case is looked at again
   * when it goes on.
   */
  void passOn(Away away) {
    for (DeskTask task : tasks.heldBy(away.person())) {
      if (!task.suspended() && (!away.begun() || task.touchedAt().isBefore(away.from()))) {
        handovers.passToStandIn(task, away);
      }
    }
    absences.begun(away.person());
  }
}
