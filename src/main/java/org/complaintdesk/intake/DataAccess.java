package org.complaintdesk.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/** That somebody saw a customer's data unmasked, or a case that has ended (PR-1, AR-1). Only ever added. */
@Entity
@Table(name = "data_access")
public class DataAccess {

  /** What was seen. */
  public enum What {
    /** Names and numbers of an open case, unmasked. */
    FULL_TICKET,
    /** A case that has ended, masked. */
    ENDED_CASE,
    /** A case that has ended, unmasked. */
    FULL_ENDED_CASE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private Instant accessedAt;
  private String person;
  private String complaintNumber;

  @Enumerated(EnumType.STRING)
  private What what;

  @SuppressWarnings("NullAway.Init")
  protected DataAccess() {
  }

  /**
   * @param person whoever saw it
   * @param what how much was seen
   */
  public DataAccess(Instant accessedAt, Login person, CaseNumber complaintNumber, What what) {
    this.accessedAt = accessedAt;
    this.person = person.value();
    this.complaintNumber = complaintNumber.value();
    this.what = what;
  }

  Instant accessedAt() {
    return accessedAt;
  }

  /** Whoever saw it. */
  public Login person() {
    return new Login(person);
  }

  CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  public What what() {
    return what;
  }
}
