package org.complaintdesk.handover;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.absence.Absences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The look that the desk takes at held tasks now and then, at those of one case. */
@Component
public class HeldTasks {

  private final TaskService tasks;
  private final Absences absences;
  private final StandIns standIns;
  private final IdleTasks idle;
  private final TransactionTemplate transaction;

  HeldTasks(TaskService tasks, Absences absences, StandIns standIns, IdleTasks idle,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.absences = absences;
    this.standIns = standIns;
    this.idle = idle;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The desk looks at the tasks of this case now. */
  public void lookedAt(String number) {
    transaction.executeWithoutResult(status -> absences.now().values().forEach(standIns::passOn));
    tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().map(Task::getId)
        .forEach(task -> transaction.executeWithoutResult(status -> idle.look(task)));
  }
}
