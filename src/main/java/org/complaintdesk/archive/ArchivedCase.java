package org.complaintdesk.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.complaintdesk.desk.CaseNumber;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** An ended case as it was when it was filed: need, problem, steps, solution and work orders in one document (AR-1). */
@Entity
@Table(name = "archived_case")
class ArchivedCase implements Persistable<String> {

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

  @Override
  public String getId() {
    return complaintNumber;
  }

  /** It is saved once and never changed: no one needs to look whether it is on record already. */
  @Override
  public boolean isNew() {
    return true;
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
