package org.complaintdesk.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was looked up until the transaction ends, so that its many steps ask the database once. Outside a
 * transaction it looks anew each time.
 *
 * @param <K> what is asked
 * @param <V> what is answered; never null
 */
public final class OncePerTransaction<K, V> {

  private final Function<K, V> lookup;

  /** @param lookup asks for what no step of the running transaction has asked before */
  public OncePerTransaction(Function<K, V> lookup) {
    this.lookup = lookup;
  }

  /** The answer, looked up unless this transaction has asked before. */
  public V get(K key) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return lookup.apply(key);
    }
    Map<K, V> known = known();
    V answer = known.get(key);
    if (answer == null) {
      answer = lookup.apply(key);
      known.put(key, answer);
    }
    return answer;
  }

  @SuppressWarnings("unchecked")
  private Map<K, V> known() {
    Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(new Forgetting(this, known));
    }
    return known;
  }

  /** Another transaction that runs in between knows nothing of this one. */
  private record Forgetting(Object owner, Object known) implements TransactionSynchronization {

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(owner, known);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }
  }
}
