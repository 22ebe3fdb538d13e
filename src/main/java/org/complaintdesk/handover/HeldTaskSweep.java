package org.complaintdesk.handover;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintdesk.absence.Absences;
import org.complaintdesk.process.DeskTasks;
import org.complaintdesk.process.EngineConflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks now and then at all tasks that somebody holds (RS-7). Each is a transaction of its own: one that cannot move holds
 * no other up, and of several desks at one database the first that comes to it moves it.
 */
@Component
@EnableScheduling
public class HeldTaskSweep {

  private static final Logger log = LoggerFactory.getLogger(HeldTaskSweep.class);
  private static final int PAGE = 500;

  private final DeskTasks tasks;
  private final Absences absences;
  private final StandIns standIns;
  private final IdleTasks idle;
  private final HeldSince held;
  private final TransactionTemplate transaction;

  HeldTaskSweep(DeskTasks tasks, Absences absences, StandIns standIns, IdleTasks idle, HeldSince held,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.absences = absences;
    this.standIns = standIns;
    this.idle = idle;
    this.held = held;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Gives on what people hold who are away, and gives back what nothing happened at for too long. */
  @Scheduled(fixedDelayString = "${complaint-desk.held-tasks.every}",
      initialDelayString = "${complaint-desk.held-tasks.every}")
  public void sweep() {
    absences.now().values().forEach(away -> alone(away.person().value(), () -> standIns.passOn(away)));
    Set<String> taken = taken();
    taken.forEach(task -> alone(task, () -> idle.look(task)));
    alone("held tasks", () -> held.forgetOthers(taken));
  }

  private Set<String> taken() {
    Set<String> all = new LinkedHashSet<>();
    List<String> page = tasks.held(0, PAGE);
    while (all.addAll(page)) {
      page = tasks.held(all.size(), PAGE);
    }
    return all;
  }

  private void alone(String what, Runnable look) {
    try {
      transaction.executeWithoutResult(status -> look.run());
    } catch (DuplicateKeyException overtaken) {
      log.debug("Another desk looked at {} at the same moment.", what);
    } catch (RuntimeException failure) {
      if (!EngineConflicts.isBehind(failure)) {
        log.warn("{} could not be looked at, which is tried again later.", what, failure);
      }
    }
  }
}
