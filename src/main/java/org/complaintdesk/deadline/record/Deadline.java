package org.complaintdesk.deadline.record;

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
import java.util.Objects;
import java.util.stream.Stream;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.calendar.CountedDays;
import org.complaintdesk.deadline.calendar.SkippedDay;
import org.complaintdesk.deadline.calendar.SkippedDaysAsText;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A deadline of a complaint on record. What set it never changes; where pauses moved it does. */
@Entity
@Table(name = "complaint_deadline")
public class Deadline {

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
  private Instant runsFrom;
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
  private @Nullable Instant metAt;
  private @Nullable Instant passedAt;
  private boolean caps;

  @SuppressWarnings("NullAway.Init")
  protected Deadline() {
  }

  /** A deadline as a decision has just planned it; its time runs from the receipt. */
  public Deadline(
      CaseNumber complaintNumber,
      DeadlineKind kind,
      Assessment assessment,
      Counting planned,
      List<FiredRule> rules,
      Instant now) {
    this.complaintNumber = complaintNumber.value();
    this.kind = kind;
    this.deadlineClass = assessment.deadlineClass();
    this.urgency = assessment.urgency();
    this.receivedAt = assessment.receivedAt();
    this.runsFrom = assessment.receivedAt();
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

  /** The regulator's deadline; where it caps, the desk's own deadlines end with it at the latest (DL-10). */
  public static Deadline ofRegulator(
      CaseNumber complaintNumber, Assessment assessment, Instant at, boolean caps, List<FiredRule> rules, Instant now) {
    Deadline deadline =
        new Deadline(complaintNumber, DeadlineKind.REGULATOR, assessment, Counting.inHours(at), rules, now);
    deadline.caps = caps;
    return deadline;
  }

  /** A limit of a step, whose time runs from an escalation, its latest round, or a result on (ES-4, NG-7). */
  public static Deadline ofStep(CaseNumber complaintNumber, DeadlineKind kind, Assessment assessment,
      Instant runsFrom, Counting planned, List<FiredRule> rules, Instant now) {
    Deadline deadline = new Deadline(complaintNumber, kind, assessment, planned, rules, now);
    deadline.runsFrom = runsFrom;
    return deadline;
  }

  /** Id of the record; it is saved before anybody asks. */
  public long id() {
    return Objects.requireNonNull(id);
  }

  /** The complaint that is to be handled by then. */
  public CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  public DeadlineKind kind() {
    return kind;
  }

  public Instant at() {
    return at;
  }

  /** From when on its time runs: the receipt, or the escalation whose limit it is. */
  public Instant runsFrom() {
    return runsFrom;
  }

  public boolean caps() {
    return caps;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public List<FiredRule> rules() {
    return rules;
  }

  /** What the decision that planned it depended on. */
  public Assessment assessment() {
    return new Assessment(deadlineClass, urgency, receivedAt);
  }

  /** The deadline as the decision planned it. */
  public Counting planned(BusinessCalendar calendar) {
    if (businessDays == null || countedFrom == null) {
      return Counting.inHours(plannedAt);
    }
    List<SkippedDay> before = skipped.stream()
        .filter(day -> !day.date().isAfter(calendar.dayOf(plannedAt)))
        .toList();
    return new Counting(
        plannedAt, new CountedDays(countedFrom, businessDays, plannedAt, before, plannedProvisionally));
  }

  /** Puts it elsewhere, and says by which days it was counted; what was planned stays on record. */
  public void moveTo(Counting moved) {
    at = moved.at();
    skipped = moved.skipped();
    provisional = moved.provisional();
  }

  /** The same limit of a step, counted anew (DL-4). */
  public Deadline recounted(Counting recounted, Instant now) {
    return ofStep(complaintNumber(), kind, assessment(), runsFrom, recounted, rules, now);
  }

  /** Whether another record says the same, for the same reasons. */
  public boolean standsLike(Deadline other) {
    return at.equals(other.at) && provisional == other.provisional && rules.equals(other.rules);
  }

  /** Whether it stands there already, and as certainly. */
  public boolean standsAt(Counting other) {
    return at.equals(other.at()) && provisional == other.provisional();
  }

  /** Another record, or a limit of an escalation, takes its place. */
  public void replace(Instant now) {
    require(!isReplaced(), "has been replaced already");
    replacedAt = now;
  }

  /** Its complaint is over, met or not; the first end counts. */
  public void end(Instant now) {
    endedAt = hasEnded() ? endedAt : now;
  }

  /** What the deadline asks for is done (DL-7). */
  public void meet(Instant now) {
    require(isRunning(), "does not run and cannot be met");
    metAt = now;
  }

  /** What it asks for has turned out not to be done; it runs as if it had never been met. */
  public void runAgain() {
    require(isMet() && !isReplaced(), "is not met and cannot run again");
    metAt = null;
  }

  /** Its complaint is handled again with the old clock: it runs on where it stands, whatever was met (NG-10). */
  public void runOn() {
    metAt = null;
    endedAt = null;
  }

  /** Whether what it asks for is done (DL-7). */
  public boolean isMet() {
    return metAt != null;
  }

  /** Whether its complaint is over. */
  public boolean hasEnded() {
    return endedAt != null;
  }

  /** Whether another record, or a limit of an escalation, took its place. */
  public boolean isReplaced() {
    return replacedAt != null;
  }

  /** Whether somebody still has to meet it. */
  public boolean isRunning() {
    return metAt == null && endedAt == null && replacedAt == null;
  }

  /** Notes that it went by unmet. */
  public void pass(Instant now) {
    require(isRunning() && !at.isAfter(now), "has not gone by unmet");
    passedAt = now;
  }

  /** Whether it went by unmet and that was noticed. */
  public boolean hasPassed() {
    return passedAt != null;
  }

  /** Takes over what happened under the record that this one replaces: met stays met, late stays late. */
  public void succeed(Deadline replaced) {
    metAt = replaced.metAt;
    if (replaced.passedAt != null && !at.isAfter(recordedAt)) {
      passedAt = replaced.passedAt;
    }
  }

  /** @param capping rules of the deadline that caps this one, where they rule it */
  public ExplainedDeadline explained(List<FiredRule> capping) {
    List<FiredRule> all = Stream.concat(rules.stream(), capping.stream()).toList();
    return new ExplainedDeadline(kind, plannedAt, at, countedFrom, businessDays, all, skipped, provisional,
        deadlineClass, urgency, receivedAt, recordedAt, replacedAt, metAt);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(
          "The deadline %s of complaint %s %s.".formatted(kind, complaintNumber, otherwise));
    }
  }
}
