package org.complaintdesk.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An ended case as it was when it was filed: need, problem, steps, solution and work orders in one document (AR-1). */
@Entity
@Table(name = "archived_case")
class ArchivedCase {

  @Id
  private String complaintNumber;

  private Instant archivedAt;
  /** As a text without a limit, which is a type of its own in H2. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  private String document;

  @SuppressWarnings("NullAway")
  protected ArchivedCase() {
  }

  ArchivedCase(CaseNumber complaintNumber, Instant archivedAt, String document) {
    this.complaintNumber = complaintNumber.value();
    this.archivedAt = archivedAt;
    this.document = document;
  }

  CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  Instant archivedAt() {
    return archivedAt;
  }

  /** JSON. */
  String document() {
    return document;
  }
}
