package org.complaintdesk.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.complaintdesk.desk.CaseNumber;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A case as it was when it was filed once more, after it had been opened again; the first filing stays (AR-1, NG-10). */
@Entity
@Table(name = "archived_round")
@IdClass(ArchivedRound.Key.class)
class ArchivedRound implements Persistable<ArchivedRound.Key> {

  /** Which filing of which case. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1;

    private String complaintNumber = "";
    private int round;

    protected Key() {
    }

    Key(String complaintNumber, int round) {
      this.complaintNumber = complaintNumber;
      this.round = round;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && complaintNumber.equals(key.complaintNumber) && round == key.round;
    }

    @Override
    public int hashCode() {
      return Objects.hash(complaintNumber, round);
    }
  }

  @Id
  private String complaintNumber;
  @Id
  private int round;
  private Instant archivedAt;
  /** As a text without a limit, which is a type of its own in H2. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  private String document;

  @SuppressWarnings("NullAway")
  protected ArchivedRound() {
  }

  ArchivedRound(CaseNumber complaintNumber, int round, Instant archivedAt, String document) {
    this.complaintNumber = complaintNumber.value();
    this.round = round;
    this.archivedAt = archivedAt;
    this.document = document;
  }

  @Override
  public Key getId() {
    return new Key(complaintNumber, round);
  }

  /** It is saved once and never changed. */
  @Override
  public boolean isNew() {
    return true;
  }

  Instant archivedAt() {
    return archivedAt;
  }

  /** JSON. */
  String document() {
    return document;
  }
}
