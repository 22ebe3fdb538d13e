package org.complaintdesk.intake.ticket;

import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.ContentHash;
import org.complaintdesk.intake.IdempotencyKey;
import org.complaintdesk.intake.IdempotencyKey.Key;
import org.complaintdesk.intake.IdempotencyKey.Kind;
import org.complaintdesk.intake.IdempotencyKeyRepository;
import org.complaintdesk.intake.TicketFault;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Changes that come with a key of the caller's own: each is made once, however often it is sent (IN-9). */
@Component
class ChangeKeys {

  private final IdempotencyKeyRepository keys;

  ChangeKeys(IdempotencyKeyRepository keys) {
    this.keys = keys;
  }

  /**
   * Takes the key for the change, unless it was taken for the same one before. To be called while nobody else can change
   * the ticket.
   *
   * @return whether the change is still to be made
   * @throws TicketFault when the key cannot be used, or stands for another change
   */
  boolean take(String header, Login caller, CaseNumber number, TicketPatch patch) {
    Key key = new Key(Kind.CHANGE, caller.value(), IdempotencyKey.usable(header));
    ContentHash content = patch.hash(number);
    Optional<IdempotencyKey> known = keys.findByKey(key);
    if (known.isEmpty()) {
      reserve(key, content, number);
      return true;
    }
    if (!known.get().standsFor(content)) {
      throw stoodForAnother();
    }
    return false;
  }

  private void reserve(Key key, ContentHash content, CaseNumber number) {
    IdempotencyKey reserved = new IdempotencyKey(key, content);
    reserved.became(number);
    try {
      keys.saveAllAndFlush(List.of(reserved));
    } catch (DataIntegrityViolationException e) {
      // The same ticket was locked, so it was a change to another one that took the key at this instant.
      throw stoodForAnother();
    }
  }

  private static TicketFault stoodForAnother() {
    return TicketFault.conflict(IdempotencyKey.HEADER, "key-of-another-change");
  }
}
