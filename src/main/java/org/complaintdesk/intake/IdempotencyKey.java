package org.complaintdesk.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * By what a submission is known again when it comes a second time, and which complaint it became (IN-9). A caller sends a
 * key of his own, or an external identifier of the ticket serves as one.
 */
@Entity
@Table(name = "submission_key")
public class IdempotencyKey {

  /** The header in which a caller sends a key of his own. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** Where a key comes from. */
  public enum Kind {
    /** An external identifier; its scope is the owner. */
    EXTERNAL,
    /** An external identifier that names no owner; its scope is the caller. */
    OWN,
    /** The header {@code Idempotency-Key} of a new ticket; its scope is the caller. */
    IDEMPOTENCY,
    /** The same header of a change to a ticket; its scope is the caller. */
    CHANGE
  }

  /** What makes a submission the same. */
  @Embeddable
  public record Key(@Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind, @Column(name = "scope") String scope,
      @Column(name = "name") String name) {
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Embedded
  private Key key;

  private String contentHash;
  private @Nullable String complaintNumber;

  @SuppressWarnings("NullAway.Init")
  protected IdempotencyKey() {
  }

  /**
   * A key that was sent for the first time.
   *
   * @param content what was sent under it
   */
  public IdempotencyKey(Key key, ContentHash content) {
    this.key = key;
    this.contentHash = content.kept();
  }

  /**
   * The key in the header.
   *
   * @throws TicketFault when it cannot be one
   */
  public static String usable(String header) {
    if (!USABLE.matcher(header).matches()) {
      throw TicketFault.at(HEADER, "unusable-key");
    }
    return header;
  }

  /** The submission has become the complaint of that number. */
  public void became(CaseNumber number) {
    this.complaintNumber = number.value();
  }

  Optional<CaseNumber> complaintNumber() {
    return Optional.ofNullable(complaintNumber).map(CaseNumber::new);
  }

  /** Whether the same was sent under the key before. */
  public boolean standsFor(ContentHash content) {
    return contentHash.equals(content.kept()) || contentHash.equals(content.whole());
  }
}
