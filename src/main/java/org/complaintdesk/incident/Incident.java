package org.complaintdesk.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/** One fault from which many complaints come (RS-6). It is open until the service is restored. */
@Entity
@Table(name = "incident")
class Incident {

  @Id
  private String number;

  @Version
  private @Nullable Long version;

  private String title;
  private String complaintType;
  private @Nullable String region;
  private @Nullable String openedBy;
  private Instant openedAt;
  private @Nullable Instant restoredAt;

  @SuppressWarnings("NullAway")
  protected Incident() {
  }

  /**
   * A fault that has just become known.
   *
   * @param openedBy the person; null when the desk itself opened it
   */
  Incident(CaseNumber number, String title, String complaintType, @Nullable String region, @Nullable Login openedBy,
      Instant openedAt) {
    this.number = number.value();
    this.title = title;
    this.complaintType = complaintType;
    this.region = region;
    this.openedBy = openedBy == null ? null : openedBy.value();
    this.openedAt = openedAt;
  }

  /** The service works again: from now on no complaint can be attached. */
  void restored(Instant at) {
    if (!isOpen()) {
      throw new IllegalStateException("The service of incident %s has been restored already.".formatted(number));
    }
    restoredAt = at;
  }

  boolean isOpen() {
    return restoredAt == null;
  }

  CaseNumber number() {
    return new CaseNumber(number);
  }

  String title() {
    return title;
  }

  String complaintType() {
    return complaintType;
  }

  @Nullable String region() {
    return region;
  }

  Optional<Login> openedBy() {
    return Optional.ofNullable(openedBy).map(Login::new);
  }

  Instant openedAt() {
    return openedAt;
  }

  /** Where it stands, as the bundles name it in {@code label.incident-status}. */
  String status() {
    return isOpen() ? "open" : "restored";
  }
}
