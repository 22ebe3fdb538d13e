package org.complaintdesk.deadline.watch;

import java.util.Optional;
import org.complaintdesk.deadline.DeadlinesChanged;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.process.TableRepaired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves the timer of a watch in the transaction that moves its deadlines (DL-7): at its end, once for all that changed
 * in it, when the engine has written down what it did.
 */
@Component
class WatchTimer {

  private final DeadlineWatch watch;
  private final WatchProcess process;
  private final OnBehalf desk;

  WatchTimer(DeadlineWatch watch, WatchProcess process, OnBehalf desk) {
    this.watch = watch;
    this.process = process;
    this.desk = desk;
  }

  @EventListener
  void on(DeadlinesChanged changed) {
    pending(changed.complaintNumber()).orElseGet(() -> register(changed.complaintNumber())).due = true;
  }

  /** Reminders that the table could not plan are planned now. */
  @EventListener
  void on(TableRepaired repaired) {
    if (repaired.table().equals(ReminderPolicy.POLICY_TABLE)) {
      on(new DeadlinesChanged(repaired.caseNumber()));
    }
  }

  /** The watch itself has just taken all that moved so far into account: only what moves from here on moves its timer. */
  void isPlanned(CaseNumber complaintNumber) {
    pending(complaintNumber).ifPresent(move -> move.due = false);
  }

  private static Optional<Move> pending(CaseNumber complaintNumber) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Move.class::isInstance).map(Move.class::cast)
        .filter(move -> move.complaintNumber.equals(complaintNumber)).findFirst();
  }

  private Move register(CaseNumber complaintNumber) {
    Move move = new Move(complaintNumber);
    TransactionSynchronizationManager.registerSynchronization(move);
    return move;
  }

  /**
   * Where nothing is to come the timer stays as it is: when it goes off nobody is reminded. Whoever moves a deadline need
   * not have any right on the watch.
   */
  private void move(CaseNumber complaintNumber) {
    desk.asTheDesk(() -> {
      process.watching(complaintNumber)
          .ifPresent(processId -> watch.next(complaintNumber)
              .ifPresent(next -> process.wakeAt(processId, complaintNumber, next)));
      return null;
    });
  }

  private final class Move implements TransactionSynchronization {

    private final CaseNumber complaintNumber;
    private boolean due;

    private Move(CaseNumber complaintNumber) {
      this.complaintNumber = complaintNumber;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (due) {
        move(complaintNumber);
      }
    }
  }
}
