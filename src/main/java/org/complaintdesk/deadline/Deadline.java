package org.complaintdesk.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deadline of a complaint on record. What set it never changes; where pauses moved it does. */
@Entity
@Table(name = "complaint_deadline")
class Deadline {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version
  private int revision;

  private String complaintNumber;

  @Enumerated(EnumType.STRING)
  private DeadlineKind kind;

  private String deadlineClass;
  private int urgency;
  private Instant receivedAt;
  private Instant plannedAt;
  private @Nullable Integer businessDays;
  private @Nullable Instant countedFrom;
  private boolean plannedProvisionally;

  @Convert(converter = FiredRulesAsText.class)
  private List<FiredRule> rules;

  @Column(name = "holds_at")
  private Instant at;

  @Convert(converter = SkippedDaysAsText.class)
  private List<SkippedDay> skipped;

  private boolean provisional;
  private Instant recordedAt;
  private @Nullable Instant replacedAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected Deadline() {
  }

  Deadline(
      String complaintNumber,
      DeadlineKind kind,
      Assessment assessment,
      Counting planned,
      List<FiredRule> rules,
      Instant now) {
    this.complaintNumber = complaintNumber;
    this.kind = kind;
    this.deadlineClass = assessment.deadlineClass();
    this.urgency = assessment.urgency();
    this.receivedAt = assessment.receivedAt();
    this.plannedAt = planned.at();
    CountedDays period = planned.period();
    this.businessDays = period == null ? null : period.days();
    this.countedFrom = period == null ? null : period.from();
    this.plannedProvisionally = planned.provisional();
    this.rules = rules;
    this.at = planned.at();
    this.skipped = planned.skipped();
    this.provisional = planned.provisional();
    this.recordedAt = now;
  }

  String complaintNumber() {
    return complaintNumber;
  }

  DeadlineKind kind() {
    return kind;
  }

  Instant at() {
    return at;
  }

  List<FiredRule> rules() {
    return rules;
  }

  Assessment assessment() {
    return new Assessment(deadlineClass, urgency, receivedAt);
  }

  /** The deadline as the decision planned it. */
  Counting planned(BusinessCalendar calendar) {
    if (businessDays == null || countedFrom == null) {
      return Counting.inHours(plannedAt);
    }
    List<SkippedDay> before = skipped.stream()
        .filter(day -> !day.date().isAfter(calendar.dayOf(plannedAt)))
        .toList();
    return new Counting(
        plannedAt, new CountedDays(countedFrom, businessDays, plannedAt, before, plannedProvisionally));
  }

  void moveTo(Counting moved) {
    at = moved.at();
    skipped = moved.skipped();
    provisional = moved.provisional();
  }

  boolean standsAt(Counting other) {
    return at.equals(other.at()) && provisional == other.provisional();
  }

  void replace(Instant now) {
    replacedAt = now;
  }

  void end(Instant now) {
    endedAt = now;
  }

  ExplainedDeadline explained() {
    return new ExplainedDeadline(kind, plannedAt, at, countedFrom, businessDays, rules, skipped, provisional,
        deadlineClass, urgency, receivedAt, recordedAt, replacedAt);
  }
}
