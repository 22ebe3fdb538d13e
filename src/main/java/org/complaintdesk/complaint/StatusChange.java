package org.complaintdesk.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of a complaint's status: to what, when, and why where a reason was given. */
@Embeddable
public class StatusChange {

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ComplaintStatus status;

  @Column(name = "changed_at", nullable = false)
  private Instant at;

  private @Nullable String reason;

  @SuppressWarnings("NullAway")
  protected StatusChange() {
  }

  StatusChange(ComplaintStatus status, Instant at, @Nullable String reason) {
    this.status = status;
    this.at = at;
    this.reason = reason;
  }

  public ComplaintStatus status() {
    return status;
  }

  public Instant at() {
    return at;
  }

  public @Nullable String reason() {
    return reason;
  }
}
