package org.complaintdesk.deadline;

import org.complaintdesk.complaint.OnBehalf;
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
  void on(DeadlinesMoved moved) {
    Move move = new Move(this, moved.complaintNumber());
    if (!TransactionSynchronizationManager.getSynchronizations().contains(move)) {
      TransactionSynchronizationManager.registerSynchronization(move);
    }
  }

  /**
   * Where nothing is to come the timer stays as it is: when it goes off nobody is reminded. Whoever moves a deadline need
   * not have any right on the watch.
   */
  private void move(String complaintNumber) {
    desk.asTheDesk(() -> {
      process.watching(complaintNumber)
          .ifPresent(processId -> watch.next(complaintNumber)
              .ifPresent(next -> process.wakeAt(processId, complaintNumber, next)));
      return null;
    });
  }

  private record Move(WatchTimer timer, String complaintNumber) implements TransactionSynchronization {

    @Override
    public void beforeCommit(boolean readOnly) {
      timer.move(complaintNumber);
    }
  }
}
