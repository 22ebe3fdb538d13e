package org.complaintdesk.story;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a case: when, by whom, and what. Entries are only ever added. */
@Entity
@Immutable
@Table(name = "case_entry")
public class CaseEntry {

  static final String DECIDED = "decided";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_entry_id")
  @SequenceGenerator(name = "case_entry_id", sequenceName = "case_entry_id", allocationSize = 50)
  private Long id;

  private String caseNumber;
  private Instant happenedAt;
  private @Nullable String actor;
  private String kind;

  @Convert(converter = CaseArgumentsConverter.class)
  private List<CaseArgument> arguments;

  @SuppressWarnings("NullAway")
  protected CaseEntry() {
  }

  @SuppressWarnings("NullAway")
  CaseEntry(CaseNumber caseNumber, Instant happenedAt, @Nullable Login actor, String kind,
      List<CaseArgument> arguments) {
    this.caseNumber = caseNumber.value();
    this.happenedAt = happenedAt;
    this.actor = actor == null ? null : actor.value();
    this.kind = kind;
    this.arguments = arguments;
  }

  public Long id() {
    return id;
  }

  /** The complaint or the incident that it is about. */
  public CaseNumber caseNumber() {
    return new CaseNumber(caseNumber);
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  /** The user who did it, or empty when the desk itself did. */
  public Optional<Login> actor() {
    return Optional.ofNullable(actor).map(Login::new);
  }

  /** What happened: the sentence stands in the bundles as {@code case.<kind>}. */
  public String kind() {
    return kind;
  }

  public List<CaseArgument> arguments() {
    return arguments;
  }
}
