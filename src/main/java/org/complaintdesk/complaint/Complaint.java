package org.complaintdesk.complaint;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.complaint.type.ProblemType;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.tasklist.form.ReasonNeededException;
import org.jspecify.annotations.Nullable;

/** A customer's complaint: who complains of what, what was found out, how it is worked on; it guards where it stands. */
@Entity
@Table(name = "complaint")
public class Complaint {

  /** Of so many complaints at once what belongs to them is read, so that a page of them costs few statements. */
  static final int READ_TOGETHER = 100;

  @Id
  private String number;
  @Version
  private @Nullable Long version;
  @Embedded
  private Arrival arrival;
  @Embedded
  private Complainant complainant;
  @Embedded
  private Matter matter;
  @Embedded
  private Findings findings;
  @Embedded
  private Handling handling;
  @Embedded
  private Course course;
  private Instant changedAt;

  @SuppressWarnings("NullAway")
  protected Complaint() {
  }

  Complaint(CaseNumber number, NewComplaint facts, Instant now) {
    this.number = number.value();
    this.arrival = new Arrival(facts, now);
    this.complainant = new Complainant(facts);
    this.matter = new Matter(facts);
    this.findings = new Findings();
    this.handling = new Handling();
    this.course = new Course(now);
    this.changedAt = now;
  }

  /** What the review found about the matter; empty values leave what is known (CL-1, CL-5). */
  void classify(@Nullable String type, @Nullable Impact impact, @Nullable Integer affectedCustomers,
      @Nullable Consequence consequence, Instant now) {
    matter.classify(type, impact, affectedCustomers, consequence);
    this.changedAt = now;
  }

  /** What the decision tables made of it (CL-1, CL-5, CL-6). */
  void assess(String category, String deadlineClass, boolean outage, int urgency, Level level, Instant now) {
    matter.assess(category, deadlineClass, outage, urgency, level);
    this.changedAt = now;
  }

  /** Adds answers that the type requires (CL-4). */
  void addDetails(Map<String, String> answers, Instant now) {
    matter.add(answers);
    this.changedAt = now;
  }

  /** Corrects how the complainant is called and reached; empty values leave what is known (IN-2). */
  void correctContact(@Nullable String name, @Nullable String contactNumber, @Nullable String contactEmail,
      @Nullable String affectedNumber, Instant now) {
    complainant.correct(name, contactNumber, contactEmail, affectedNumber);
    this.changedAt = now;
  }

  /** Something was added to the complaint that changes none of its facts. */
  void supplement(Instant now) {
    this.changedAt = now;
  }

  /** Sets the provisional attribution at the first review, unless it is confirmed already (CL-7); tells whether. */
  boolean attributeProvisionally(Attribution attribution, Instant now) {
    if (findings.isAttributionConfirmed()) {
      return false;
    }
    findings.attribute(attribution);
    this.changedAt = now;
    return true;
  }

  /**
   * Confirms attribution and problem type after diagnosis (CL-7, CL-8).
   *
   * @throws ReasonNeededException when a different attribution is given without a reason
   */
  void confirmDiagnosis(Attribution attribution, @Nullable String reason, ProblemType problemType, Instant now) {
    findings.confirm(attribution, reason, problemType);
    this.changedAt = now;
  }

  /** Goes to so many departments (RS-1). */
  void dispatch(int departments, Instant now) {
    handling.dispatch(departments);
    this.changedAt = now;
  }

  /** Keeps what was learned from the case (NG-5). */
  void summarise(String lesson, Instant now) {
    findings.summarise(lesson);
    this.changedAt = now;
  }

  /** What was settled, in words for the customer. */
  Happened settle(String result, Instant now) {
    findings.settle(result);
    this.changedAt = now;
    return Happened.told("settled", CaseArgument.text(result));
  }

  /** Accepted after its review, it is in progress; that is told once, however often it is assessed again. */
  Happened accept(Instant now) {
    Happened accepted = status() == ComplaintStatus.IN_PROGRESS ? Happened.untold() : Happened.told("accepted");
    become(ComplaintStatus.IN_PROGRESS, null, now);
    return accepted.and(new ComplaintAssessed(number()));
  }

  /** Not accepted; the reason has been explained to the customer (FD-4). */
  Happened reject(String reason, Instant now) {
    become(ComplaintStatus.REJECTED, reason, now);
    return Happened.told("rejected", CaseArgument.text(reason));
  }

  /** We wait for the customer; one who was told the result stays told while he is asked what he thinks. */
  void waitForCustomer(String reason, Instant now) {
    if (!status().isAnswered()) {
      become(ComplaintStatus.WAITING_FOR_CUSTOMER, reason, now);
    }
  }

  /** The wait is over, where there was one; it stands where it stood before. */
  void endWait(Instant now) {
    if (status() == ComplaintStatus.WAITING_FOR_CUSTOMER) {
      become(course.beforeTheWait(), null, now);
    }
  }

  /** The customer knows the result; what was told becomes the result on record, where it is given. */
  Happened tell(@Nullable String result, Instant now) {
    become(ComplaintStatus.TOLD, null, now);
    if (result != null && !result.isBlank()) {
      findings.settle(result);
      this.changedAt = now;
    }
    return Happened.told("told").and(new CustomerTold(number()));
  }

  /** The customer says it is not solved: it goes on (NG-6). */
  Happened reopen(String reason, Instant now) {
    become(ComplaintStatus.IN_PROGRESS, reason, now);
    return Happened.told("reopened", CaseArgument.text(reason)).and(new ComplaintReopened(number()));
  }

  /** The customer gave a bad verdict on the answer, or asks for the escalation: it goes on (NG-3). */
  Happened reopenDissatisfied(boolean badVerdict, Instant now) {
    become(ComplaintStatus.IN_PROGRESS, null, now);
    if (badVerdict) {
      handling.dissatisfied();
      this.changedAt = now;
    }
    return Happened.told("reopened-dissatisfied").and(new ComplaintReopened(number()));
  }

  /** It is taken up, wherever it stood; what the customer was told was not the end then (ES-2, NG-10). */
  Happened takeUp(Instant now) {
    boolean told = status() == ComplaintStatus.TOLD;
    become(ComplaintStatus.IN_PROGRESS, null, now);
    return told ? Happened.untold().and(new ComplaintReopened(number())) : Happened.untold();
  }

  /** The customer takes it back (NG-4). */
  Happened withdraw(@Nullable String reason, Instant now) {
    become(ComplaintStatus.WITHDRAWN, reason, now);
    return Happened.told("withdrawn", CaseArgument.text(reason));
  }

  /** The case is filed; a complaint that was rejected or withdrawn keeps that status (AR-1). */
  Happened archive(Instant now) {
    if (!status().isEnd()) {
      become(ComplaintStatus.ARCHIVED, null, now);
    }
    return Happened.told("archived");
  }

  /** It was closed and is handled again, with a fresh clock or the old one (NG-10). */
  void openAgain(boolean fresh, String reason, Instant now) {
    course.openAgain(reason, now);
    handling.openAgain(fresh ? now : null);
    this.changedAt = now;
  }

  /** It was handled elsewhere and has ended there: it goes to the archive as it came, and nobody works on it (AR-1). */
  Happened takeOver(Instant now) {
    course.moveTo(ComplaintStatus.ARCHIVED, null, now);
    this.changedAt = now;
    return Happened.told("taken-over");
  }

  /** Where it stands already it stays, unless that was its end. */
  private void become(ComplaintStatus next, @Nullable String reason, Instant now) {
    if (next == status() && !next.isEnd()) {
      return;
    }
    if (!status().mayBecome(next)) {
      throw new IllegalStateException(
          "Complaint %s is %s and cannot become %s.".formatted(number, status().id(), next.id()));
    }
    course.moveTo(next, reason, now);
    this.changedAt = now;
  }

  /** By what it is known everywhere, to its customer too. */
  public CaseNumber number() {
    return new CaseNumber(number);
  }

  public Arrival arrival() {
    return arrival;
  }

  public Complainant complainant() {
    return complainant;
  }

  public Matter matter() {
    return matter;
  }

  public Findings findings() {
    return findings;
  }

  public Handling handling() {
    return handling;
  }

  public ComplaintStatus status() {
    return course.status();
  }

  public List<StatusChange> statusChanges() {
    return course.changes();
  }

  public Optional<Instant> toldAt() {
    return course.toldAt();
  }

  /** When anything of it changed last. */
  public Instant changedAt() {
    return changedAt;
  }

  /** How a reader sees what stands in this case who does not need the customer's data (PR-1). */
  public MaskedView masked() {
    return Complaints.masked(List.of(this));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Complaint complaint && number.equals(complaint.number);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number);
  }

  /** The number only: a complaint's contents never reach a log by accident (PR-1). */
  @Override
  public String toString() {
    return "Complaint " + number;
  }
}
