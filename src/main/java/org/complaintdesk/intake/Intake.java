package org.complaintdesk.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.IdempotencyKey.Key;
import org.complaintdesk.intake.IdempotencyKey.Kind;
import org.complaintdesk.intake.Registration.PlacedKey;
import org.complaintdesk.intake.TicketContent.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes tickets in. The same submission makes one complaint, however often and however fast it comes (IN-9). */
@Service
public class Intake {

  private static final int ATTEMPTS = 5;

  private final TicketMapping mapping;
  private final Registration registration;

  Intake(TicketMapping mapping, Registration registration) {
    this.mapping = mapping;
    this.registration = registration;
  }

  /** What becomes of a submission. */
  private interface Way {

    Receipt register(Supplier<MappedTicket> ticket, List<PlacedKey> keys, ContentHash content,
        @Nullable FileRow row);
  }

  /**
   * Registers a ticket as a complaint, or finds the complaint that the same submission already became.
   *
   * @param caller the user who sends it; keys of the header are the caller's own
   * @param idempotencyKey the header {@code Idempotency-Key}, when it was sent
   * @throws TicketFault when the ticket is wrong, or a key came before with other content
   */
  public Receipt submit(SentTicket ticket, Login caller, @Nullable String idempotencyKey) {
    return submit(ticket, caller, idempotencyKey, null, registration::register);
  }

  /**
   * Registers a ticket that came in a row of a file. When the import stopped after it had registered the row and looks at
   * it again, the receipt says that it came for the first time, as it did before.
   *
   * @throws TicketFault when the ticket is wrong, or its identifier came before with other content
   */
  public Receipt submit(TroubleTicket ticket, Login caller, FileRow row) {
    return inRow(submit(SentTicket.of(ticket), caller, null, row, registration::register), row);
  }

  /**
   * Takes over a complaint that was handled elsewhere and has ended there: it is registered and filed, and nothing begins
   * (AR-1). Otherwise like {@link #submit(TroubleTicket, Login, FileRow)}.
   */
  public Receipt takeOver(TroubleTicket ticket, Login caller, FileRow row) {
    return inRow(submit(SentTicket.of(ticket), caller, null, row, registration::takeOver), row);
  }

  private Receipt inRow(Receipt receipt, FileRow row) {
    return receipt.first() ? receipt : new Receipt(receipt.number(), registration.cameIn(receipt.number(), row));
  }

  private Receipt submit(SentTicket sent, Login caller, @Nullable String idempotencyKey, @Nullable FileRow row,
      Way way) {
    TroubleTicket ticket = sent.whole();
    List<PlacedKey> keys = keys(mapping.identifiers(ticket), caller, idempotencyKey);
    ContentHash content = sent.hash();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return way.register(() -> mapping.map(ticket, caller).besides(sent.unkept()), keys, content, row);
      } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
        // Either the same submission was quicker, or it still holds the keys: the winner's answer is ours too.
        Optional<CaseNumber> winner = registration.earlier(keys, content);
        if (winner.isPresent()) {
          return new Receipt(winner.get(), false);
        }
        if (keys.isEmpty() || attempt == ATTEMPTS - 1 && e instanceof DataIntegrityViolationException) {
          throw e;
        }
      }
    }
    throw TicketFault.of(HttpStatus.SERVICE_UNAVAILABLE, "busy");
  }

  /** In one order for everybody, so that two submissions that share several keys cannot block each other. */
  private static List<PlacedKey> keys(List<Identifier> identifiers, Login caller, @Nullable String idempotencyKey) {
    List<PlacedKey> keys = new ArrayList<>();
    for (Identifier identifier : identifiers) {
      Key key = identifier.owner() == null ? new Key(Kind.OWN, caller.value(), identifier.id())
          : new Key(Kind.EXTERNAL, identifier.owner(), identifier.id());
      keys.add(new PlacedKey("externalIdentifier[" + keys.size() + "]", key));
    }
    if (idempotencyKey != null) {
      Key key = new Key(Kind.IDEMPOTENCY, caller.value(), IdempotencyKey.usable(idempotencyKey));
      keys.add(new PlacedKey(IdempotencyKey.HEADER, key));
    }
    keys.sort(Comparator.comparing((PlacedKey placed) -> placed.key().kind())
        .thenComparing(placed -> placed.key().scope()).thenComparing(placed -> placed.key().name()));
    return keys;
  }
}
