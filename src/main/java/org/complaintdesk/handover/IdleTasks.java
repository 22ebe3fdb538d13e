package org.complaintdesk.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.process.DeskTasks;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives tasks back to their groups that somebody has taken and does not work on, as the table has it (RS-7). A holder
 * does something who acts on the case beside the task, looks up the customer's number to call him, or writes a comment.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class IdleTasks {

  private final DeskTasks tasks;
  private final HeldSince held;
  private final HeldTaskPolicy policy;
  private final Handovers handovers;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Clock clock;

  IdleTasks(DeskTasks tasks, HeldSince held, HeldTaskPolicy policy, Handovers handovers, Complaints complaints,
      CaseFile caseFile, Clock clock) {
    this.tasks = tasks;
    this.held = held;
    this.policy = policy;
    this.handovers = handovers;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /** Looks at one task. */
  void look(String taskId) {
    tasks.find(taskId).filter(task -> task.holder().isPresent() && !task.suspended()).ifPresent(this::look);
  }

  private void look(DeskTask task) {
    Instant last = lastDoing(task, task.holder().orElseThrow());
    Integer urgency = task.caseNumber().flatMap(complaints::find)
        .flatMap(complaint -> complaint.matter().urgency()).orElse(null);
    Optional<Instant> back = policy.goesBackAt(task.key(), urgency, last);
    if (back.isPresent() && !clock.instant().isBefore(back.get())) {
      // of two desks the second waits here for the first, and then finds that nobody holds it
      held.forget(task.id());
      tasks.find(task.id()).filter(now -> now.holder().equals(task.holder()))
          .ifPresent(now -> handovers.returnIdle(now, last));
    }
  }

  private Instant lastDoing(DeskTask task, Login holder) {
    return Stream.of(Optional.of(held.of(task)), tasks.lastCommentOf(holder, task),
            task.caseNumber().flatMap(number -> caseFile.lastDoing(number, holder)))
        .flatMap(Optional::stream).max(Instant::compareTo).orElseThrow();
  }
}
