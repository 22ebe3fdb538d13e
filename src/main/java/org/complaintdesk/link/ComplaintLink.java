package org.complaintdesk.link;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.jspecify.annotations.Nullable;

/** Two complaints about one matter, as long as they hang together and afterwards (NG-10). */
@Entity
@Table(name = "complaint_link")
class ComplaintLink {

  /** What has become of it. */
  enum Standing implements DomainWord {
    /** They hang together. */
    HOLDS,
    /** Somebody took it back. */
    TAKEN_BACK,
    /** The later complaint was answered and closed with the leading one. */
    ANSWERED,
    /** One of them went its own way before that, such as to the escalation team. */
    PARTED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_link_id")
  @SequenceGenerator(name = "complaint_link_id", sequenceName = "complaint_link_id", allocationSize = 50)
  private Long id;
  @Version
  private @Nullable Long version;
  @Enumerated(EnumType.STRING)
  private LinkKind kind;
  private String laterNumber;
  private String leadingNumber;
  /** The later one's number as long as it follows: the database lets it stand once only. */
  private @Nullable String follower;
  @Enumerated(EnumType.STRING)
  private Standing standing;
  private Instant linkedAt;
  private @Nullable String reason;
  private @Nullable Instant endedAt;
  private @Nullable String endReason;

  @SuppressWarnings("NullAway")
  protected ComplaintLink() {
  }

  @SuppressWarnings("NullAway")
  ComplaintLink(LinkKind kind, CaseNumber later, CaseNumber leading, @Nullable String reason, Instant linkedAt) {
    this.kind = kind;
    this.laterNumber = later.value();
    this.leadingNumber = leading.value();
    this.follower = kind == LinkKind.FOLLOWS ? later.value() : null;
    this.standing = Standing.HOLDS;
    this.reason = reason;
    this.linkedAt = linkedAt;
  }

  void takeBack(@Nullable String why, Instant at) {
    end(Standing.TAKEN_BACK, at);
    this.endReason = why;
  }

  /** The later one was answered with the leading one. */
  void answer(Instant at) {
    end(Standing.ANSWERED, at);
  }

  /** One of them goes its own way. */
  void part(Instant at) {
    end(Standing.PARTED, at);
  }

  private void end(Standing how, Instant at) {
    if (!holds()) {
      throw new IllegalStateException("The link of complaint %s with %s is %s and ends no more."
          .formatted(laterNumber, leadingNumber, standing.id()));
    }
    this.standing = how;
    this.follower = null;
    this.endedAt = at;
  }

  LinkKind kind() {
    return kind;
  }

  CaseNumber later() {
    return new CaseNumber(laterNumber);
  }

  CaseNumber leading() {
    return new CaseNumber(leadingNumber);
  }

  /** The one of the two that this is not. */
  CaseNumber otherThan(CaseNumber one) {
    return later().equals(one) ? leading() : later();
  }

  boolean isFollowing() {
    return follower != null;
  }

  boolean holds() {
    return standing == Standing.HOLDS;
  }

  Standing standing() {
    return standing;
  }
}
