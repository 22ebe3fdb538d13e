package org.complaintdesk.intake;

import java.util.List;
import java.util.Optional;
import org.complaintdesk.intake.IdempotencyKey.Key;
import org.springframework.data.repository.Repository;

/** Which submissions were taken, so that a repeated one makes no second complaint (IN-9). */
public interface IdempotencyKeyRepository extends Repository<IdempotencyKey, Long> {

  /** The submission that was sent with that key, if one was. */
  Optional<IdempotencyKey> findByKey(Key key);

  /** Records them at once: a key that another submission has taken meanwhile fails here, not at the commit. */
  List<IdempotencyKey> saveAllAndFlush(Iterable<IdempotencyKey> keys);
}
