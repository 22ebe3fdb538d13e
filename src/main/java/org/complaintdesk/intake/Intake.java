package org.complaintdesk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintdesk.intake.Registration.PlacedKey;
import org.complaintdesk.intake.SubmissionKey.Key;
import org.complaintdesk.intake.SubmissionKey.Kind;
import org.complaintdesk.intake.TicketContent.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes tickets in. The same submission makes one complaint, however often and however fast it comes (IN-9). */
@Service
class Intake {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final int ATTEMPTS = 5;
  private static final Pattern USABLE_KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final TicketMapping mapping;
  private final Registration registration;
  private final ObjectMapper canonical = new JsonMapper();

  Intake(TicketMapping mapping, Registration registration) {
    this.mapping = mapping;
    this.registration = registration;
  }

  /**
   * Registers a ticket as a complaint, or finds the complaint that the same submission already became.
   *
   * @param caller the user who sends it; keys of the header are the caller's own
   * @param idempotencyKey the header {@code Idempotency-Key}, when it was sent
   * @throws TicketFault when the ticket is wrong, or a key came before with other content
   */
  Receipt submit(TroubleTicket ticket, String caller, @Nullable String idempotencyKey) {
    List<PlacedKey> keys = keys(mapping.identifiers(ticket), caller, idempotencyKey);
    String content = hash(ticket);
    Optional<String> earlier = registration.earlier(keys, content);
    return earlier.isPresent() ? new Receipt(earlier.get(), false)
        : register(mapping.submission(ticket, caller), keys, content);
  }

  private Receipt register(Submission submission, List<PlacedKey> keys, String content) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return new Receipt(registration.register(submission, keys, content), true);
      } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
        // Either the same submission was quicker, or it still holds the keys: the winner's answer is ours too.
        Optional<String> winner = registration.earlier(keys, content);
        if (winner.isPresent()) {
          return new Receipt(winner.get(), false);
        }
        if (keys.isEmpty()) {
          throw e;
        }
      }
    }
    throw TicketFault.of(HttpStatus.SERVICE_UNAVAILABLE, "busy");
  }

  /** In one order for everybody, so that two submissions that share several keys cannot block each other. */
  private static List<PlacedKey> keys(List<Identifier> identifiers, String caller, @Nullable String idempotencyKey) {
    List<PlacedKey> keys = new ArrayList<>();
    for (Identifier identifier : identifiers) {
      Key key = identifier.owner() == null ? new Key(Kind.OWN, caller, identifier.id())
          : new Key(Kind.EXTERNAL, identifier.owner(), identifier.id());
      keys.add(new PlacedKey("externalIdentifier[" + keys.size() + "]", key));
    }
    if (idempotencyKey != null) {
      if (!USABLE_KEY.matcher(idempotencyKey).matches()) {
        throw TicketFault.at(IDEMPOTENCY_KEY, "unusable-key");
      }
      keys.add(new PlacedKey(IDEMPOTENCY_KEY, new Key(Kind.IDEMPOTENCY, caller, idempotencyKey)));
    }
    keys.sort(Comparator.comparing((PlacedKey placed) -> placed.key().kind())
        .thenComparing(placed -> placed.key().scope()).thenComparing(placed -> placed.key().name()));
    return keys;
  }

  /** Equal for tickets that say the same, whatever their spacing and order of attributes. */
  private String hash(TroubleTicket ticket) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.writeValueAsBytes(ticket));
      return HexFormat.of().formatHex(digest);
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The ticket could not be compared with earlier ones.", e);
    }
  }
}
