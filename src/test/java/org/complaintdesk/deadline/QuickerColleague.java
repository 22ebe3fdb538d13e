package org.complaintdesk.deadline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Somebody who moves a case on in the same instant as a test does. Whoever else moves its deadlines meets, when all is
 * committed, what the engine throws where the timer of the watch was changed meanwhile.
 */
@Component
public class QuickerColleague {

  private final Set<String> busyWith = ConcurrentHashMap.newKeySet();

  /** The next one who moves the deadlines of that case is too slow, once. */
  public void isBusyWith(String number) {
    busyWith.add(number);
  }

  @EventListener
  void on(DeadlinesChanged changed) {
    if (busyWith.remove(changed.complaintNumber().value())) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void beforeCommit(boolean readOnly) {
          throw new OptimisticLockingException("Somebody else was quicker.");
        }
      });
    }
  }
}
