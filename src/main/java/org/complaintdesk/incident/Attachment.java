package org.complaintdesk.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.jspecify.annotations.Nullable;

/** A complaint that hangs, or hung, on an incident (RS-6). */
@Entity
@Table(name = "incident_complaint")
class Attachment {

  /** How a complaint stands to its incident. */
  enum Standing implements DomainWord {
    /** It waits for the service with all others. */
    ATTACHED,
    /** It turned out to be something else. */
    DETACHED,
    /** It was solved and answered with the incident. */
    ANSWERED,
    /** It had ended or was escalated before the service was restored, and went its own way. */
    LEFT_ALONE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_complaint_id")
  @SequenceGenerator(name = "incident_complaint_id", sequenceName = "incident_complaint_id", allocationSize = 50)
  private Long id;

  private String incidentNumber;
  private String complaintNumber;

  /** The complaint's number as long as it is attached: the database lets it stand once only. */
  private @Nullable String attachedComplaint;

  @Enumerated(EnumType.STRING)
  private Standing standing;

  private Instant attachedAt;
  private @Nullable Instant endedAt;
  private @Nullable String reason;
  private boolean customerTold;

  @SuppressWarnings("NullAway")
  protected Attachment() {
  }

  @SuppressWarnings("NullAway")
  Attachment(CaseNumber incidentNumber, CaseNumber complaintNumber, Instant attachedAt) {
    this.incidentNumber = incidentNumber.value();
    this.complaintNumber = complaintNumber.value();
    this.attachedComplaint = complaintNumber.value();
    this.standing = Standing.ATTACHED;
    this.attachedAt = attachedAt;
  }

  void detach(String reason, Instant at) {
    end(Standing.DETACHED, at);
    this.reason = reason;
  }

  /**
   * The complaint is answered with its incident.
   *
   * @param tellsCustomer whether its customer hears of it for the first time
   */
  void answer(boolean tellsCustomer, Instant at) {
    end(Standing.ANSWERED, at);
    this.customerTold = tellsCustomer;
  }

  /**
   * The complaint goes its own way.
   *
   * @param tellsCustomer whether its customer hears for the first time that the service works again
   */
  void leaveAlone(boolean tellsCustomer, Instant at) {
    end(Standing.LEFT_ALONE, at);
    this.customerTold = tellsCustomer;
  }

  private void end(Standing how, Instant at) {
    if (standing != Standing.ATTACHED) {
      throw new IllegalStateException("Complaint %s is %s and hangs on incident %s no more."
          .formatted(complaintNumber, standing.id(), incidentNumber));
    }
    this.standing = how;
    this.attachedComplaint = null;
    this.endedAt = at;
  }

  CaseNumber incidentNumber() {
    return new CaseNumber(incidentNumber);
  }

  CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  Standing standing() {
    return standing;
  }

  /** Whether its customer heard by this complaint that the service works again. */
  boolean tellsCustomer() {
    return customerTold;
  }
}
