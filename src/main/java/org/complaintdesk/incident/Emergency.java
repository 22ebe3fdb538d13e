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

/** What the emergency team did about an urgent complaint or an incident, from the call to the report (DX-5). */
@Entity
@Table(name = "emergency")
class Emergency {

  @Id
  private String caseNumber;

  @Version
  private @Nullable Long version;

  private Instant calledAt;
  private @Nullable Instant acknowledgeBy;
  private @Nullable Instant restoreBy;
  private @Nullable String owner;
  private @Nullable Instant acknowledgedAt;
  private @Nullable String report;
  private @Nullable String restoration;
  private @Nullable Instant restoredAt;
  private @Nullable String handedOverTo;

  @SuppressWarnings("NullAway")
  protected Emergency() {
  }

  /**
   * A call that the team has not acknowledged yet.
   *
   * @param caseNumber of the complaint or of the incident
   */
  Emergency(CaseNumber caseNumber, Instant calledAt) {
    this.caseNumber = caseNumber.value();
    this.calledAt = calledAt;
  }

  /** The targets by which the team acknowledges the call and restores the service. */
  void aimAt(Instant acknowledgeBy, Instant restoreBy) {
    requireOpen();
    this.acknowledgeBy = acknowledgeBy;
    this.restoreBy = restoreBy;
  }

  /** Somebody owns the emergency from now on; tells whether that was in time. */
  boolean acknowledge(Login owner, Instant at) {
    requireOpen();
    this.owner = owner.value();
    this.acknowledgedAt = at;
    return acknowledgeBy == null || !at.isAfter(acknowledgeBy);
  }

  /**
   * The service works again.
   *
   * @param report what happened, why and what was done, for the desk
   * @param restoration the same in words for the customers
   */
  void restore(String report, String restoration, Instant at) {
    requireOpen();
    this.report = report;
    this.restoration = restoration;
    this.restoredAt = at;
  }

  /** An incident takes the work over. */
  void handOver(CaseNumber incidentNumber) {
    requireOpen();
    this.handedOverTo = incidentNumber.value();
  }

  /** The incident gave the work back: the team is called to this case by itself again. */
  void callAgain(Instant at) {
    if (!isHandedOver()) {
      throw new IllegalStateException("The emergency of %s was handed over to nobody.".formatted(caseNumber));
    }
    this.handedOverTo = null;
    this.calledAt = at;
    this.acknowledgeBy = null;
    this.restoreBy = null;
    this.owner = null;
    this.acknowledgedAt = null;
  }

  boolean isHandedOver() {
    return handedOverTo != null;
  }

  Optional<String> handedOverTo() {
    return Optional.ofNullable(handedOverTo);
  }

  boolean isOpen() {
    return restoredAt == null && handedOverTo == null;
  }

  CaseNumber caseNumber() {
    return new CaseNumber(caseNumber);
  }

  Instant calledAt() {
    return calledAt;
  }

  Optional<Instant> acknowledgeBy() {
    return Optional.ofNullable(acknowledgeBy);
  }

  Optional<Instant> restoreBy() {
    return Optional.ofNullable(restoreBy);
  }

  Optional<Login> owner() {
    return Optional.ofNullable(owner).map(Login::new);
  }

  Optional<String> report() {
    return Optional.ofNullable(report);
  }

  Optional<String> restoration() {
    return Optional.ofNullable(restoration);
  }

  Optional<Instant> restoredAt() {
    return Optional.ofNullable(restoredAt);
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException("The emergency of %s is over or in other hands.".formatted(caseNumber));
    }
  }
}
