package org.complaintdesk.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/** How and when a complaint came in, and who put it on record (IN-1). Nothing of it ever changes. */
@Embeddable
public class Arrival {

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private @Nullable String passedOnBy;
  private @Nullable String passedOnAt;
  private Instant receivedAt;
  private @Nullable Instant regulatorReplyBy;
  private Instant registeredAt;
  private String registeredBy;

  @SuppressWarnings("NullAway")
  protected Arrival() {
  }

  Arrival(NewComplaint facts, Instant now) {
    this.channel = facts.channel();
    this.passedOnBy = facts.passedOnBy();
    this.passedOnAt = facts.passedOnAt();
    this.receivedAt = facts.receivedAt();
    this.regulatorReplyBy = facts.regulatorReplyBy();
    this.registeredAt = now;
    this.registeredBy = facts.registeredBy().value();
  }

  public Channel channel() {
    return channel;
  }

  /** The department that passed a letter or fax on to us (IN-1). */
  public Optional<String> passedOnBy() {
    return Optional.ofNullable(passedOnBy);
  }

  public Optional<String> passedOnAt() {
    return Optional.ofNullable(passedOnAt);
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** By when the regulator wants an answer to a complaint that came back from it (DL-10). */
  public Optional<Instant> regulatorReplyBy() {
    return Optional.ofNullable(regulatorReplyBy);
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  /** The user who registered it, or the system that sent it. */
  public Login registeredBy() {
    return new Login(registeredBy);
  }
}
