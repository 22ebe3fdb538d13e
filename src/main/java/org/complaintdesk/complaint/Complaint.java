package org.complaintdesk.complaint;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.complaint.type.ProblemType;
import org.complaintdesk.desk.DialledNumber;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.TextsAsLines;
import org.complaintdesk.tasklist.form.ReasonNeededException;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A customer's complaint: what was said, how it is classified, and where it stands. It guards its own status. */
@Entity
@Table(name = "complaint")
public class Complaint {

  /** Of so many complaints at once what belongs to them is read, so that a page of them costs few statements. */
  private static final int READ_TOGETHER = 100;

  @Id
  private String number;

  @Version
  private @Nullable Long version;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String language;

  @Enumerated(EnumType.STRING)
  private CustomerTier customerTier;

  private @Nullable String name;
  private @Nullable String contactNumber;
  private @Nullable String contactEmail;
  private @Nullable String affectedNumber;
  private @Nullable String homeRegion;
  private String subject;
  private String detail;
  private @Nullable String complaintType;
  private @Nullable String category;
  private @Nullable String deadlineClass;

  @Enumerated(EnumType.STRING)
  private @Nullable Impact impact;

  private @Nullable Integer affectedCustomers;

  @Enumerated(EnumType.STRING)
  private @Nullable Consequence consequence;

  private @Nullable Integer urgency;

  @Enumerated(EnumType.STRING)
  private @Nullable Level level;

  @Enumerated(EnumType.STRING)
  private @Nullable Attribution attribution;

  private boolean attributionConfirmed;

  @Enumerated(EnumType.STRING)
  private @Nullable ProblemType problemType;

  private boolean outage;
  private int departments;
  private boolean crossRegion;
  private int dissatisfiedTimes;
  private int priority;
  private boolean handledBefore;
  private boolean stillDissatisfied;
  private boolean unresolvedAtFirstStage;

  @Convert(converter = TextsAsLines.class)
  private List<String> escalationReasons = List.of();

  @Convert(converter = TextsAsLines.class)
  private List<String> rememberedDecisions = List.of();

  private @Nullable String passedOnBy;
  private @Nullable String passedOnAt;
  private Instant receivedAt;
  private @Nullable Instant regulatorReplyBy;
  private Instant registeredAt;
  private String registeredBy;
  private Instant changedAt;

  @Enumerated(EnumType.STRING)
  private ComplaintStatus status;

  private @Nullable String result;
  private @Nullable String lesson;
  private @Nullable Instant toldAt;

  @ElementCollection
  @BatchSize(size = READ_TOGETHER)
  @CollectionTable(name = "complaint_status_change", joinColumns = @JoinColumn(name = "complaint_number"))
  @OrderColumn(name = "position")
  private List<StatusChange> statusChanges = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = READ_TOGETHER)
  @CollectionTable(name = "complaint_detail", joinColumns = @JoinColumn(name = "complaint_number"))
  @MapKeyColumn(name = "name")
  @Column(name = "content")
  private Map<String, String> details = new TreeMap<>();

  @SuppressWarnings("NullAway")
  protected Complaint() {
  }

  Complaint(String number, NewComplaint facts, Instant now) {
    this.number = number;
    this.channel = facts.channel();
    this.language = facts.language();
    this.customerTier = facts.customerTier();
    this.name = facts.name();
    this.contactNumber = facts.contactNumber();
    this.contactEmail = facts.contactEmail();
    this.affectedNumber = facts.affectedNumber();
    this.homeRegion = facts.homeRegion();
    this.subject = facts.subject();
    this.detail = facts.detail();
    this.complaintType = facts.complaintType();
    this.impact = facts.impact();
    this.affectedCustomers = facts.affectedCustomers();
    this.consequence = facts.consequence();
    this.passedOnBy = facts.passedOnBy();
    this.passedOnAt = facts.passedOnAt();
    this.receivedAt = facts.receivedAt();
    this.regulatorReplyBy = facts.regulatorReplyBy();
    this.registeredBy = facts.registeredBy();
    this.registeredAt = now;
    this.details.putAll(facts.details());
    this.status = ComplaintStatus.REGISTERED;
    this.changedAt = now;
    statusChanges.add(new StatusChange(status, now, null));
  }

  /** What the review found about the matter; empty values leave what is known (CL-1, CL-5). */
  void classify(@Nullable String type, @Nullable Impact impact, @Nullable Integer affectedCustomers,
      @Nullable Consequence consequence, Instant now) {
    this.complaintType = type == null ? this.complaintType : type;
    this.impact = impact == null ? this.impact : impact;
    this.affectedCustomers = affectedCustomers == null ? this.affectedCustomers : affectedCustomers;
    this.consequence = consequence == null ? this.consequence : consequence;
    this.changedAt = now;
  }

  /** What the decision tables made of it (CL-1, CL-5, CL-6). */
  void assess(String category, String deadlineClass, boolean outage, int urgency, Level level, Instant now) {
    this.category = category;
    this.deadlineClass = deadlineClass;
    this.outage = outage;
    this.urgency = urgency;
    this.level = level;
    this.changedAt = now;
  }

  /** Sets the provisional attribution at the first review, unless it is confirmed already (CL-7); tells whether. */
  boolean attributeProvisionally(Attribution attribution, Instant now) {
    if (attributionConfirmed) {
      return false;
    }
    this.attribution = attribution;
    this.changedAt = now;
    return true;
  }

  /**
   * Confirms attribution and problem type after diagnosis (CL-7, CL-8).
   *
   * @throws ReasonNeededException when a different attribution is given without a reason
   */
  void confirmDiagnosis(Attribution attribution, @Nullable String reason, ProblemType problemType, Instant now) {
    boolean changed = this.attribution != null && this.attribution != attribution;
    if (changed && (reason == null || reason.isBlank())) {
      throw new ReasonNeededException("attribution");
    }
    this.attribution = attribution;
    this.attributionConfirmed = true;
    this.problemType = problemType;
    this.changedAt = now;
  }

  /** Goes to so many departments (RS-1). */
  void dispatch(int departments, Instant now) {
    this.departments = departments;
    this.changedAt = now;
  }

  /** Whether more than one region has to act, as whoever sets responsibility sees it (RS-5). */
  void involveRegions(boolean several) {
    this.crossRegion = several;
  }

  /** Its place in the queues, from 0 to 100; the higher goes first (IN-8). */
  void queueAt(int priority) {
    this.priority = priority;
  }

  /** Whoever goes on with it need not begin with a review; what was not reached at the first stage counts (RS-4, ES-1). */
  void goOn(boolean unresolvedAtFirstStage) {
    this.handledBefore = true;
    this.unresolvedAtFirstStage = unresolvedAtFirstStage;
  }

  /** The customer is not content with what more than a first agent had answered (FD-10). */
  void stayDissatisfied(boolean still) {
    this.stillDissatisfied = still;
  }

  /** Why it is to be escalated, as the table said last; empty while nothing speaks for it (ES-1). */
  void speaksForEscalation(List<String> reasons) {
    this.escalationReasons = List.copyOf(reasons);
  }

  /** Remembers how a decision came about, for its next time; tells whether it came about otherwise the last time. */
  boolean rememberDecision(String decision, String evaluation) {
    String remembered = decision + " " + evaluation;
    if (rememberedDecisions.contains(remembered)) {
      return false;
    }
    this.rememberedDecisions = Stream.concat(
        rememberedDecisions.stream().filter(other -> !other.startsWith(decision + " ")), Stream.of(remembered)).toList();
    return true;
  }

  /** The customer gave a bad verdict on an answer (NG-3). */
  void dissatisfied(Instant now) {
    this.dissatisfiedTimes++;
    this.changedAt = now;
  }

  void addDetails(Map<String, String> more, Instant now) {
    details.putAll(more);
    this.changedAt = now;
  }

  /** Numbers are kept without blanks and hyphens, so that the same number is found again (IN-6). */
  void correctContact(@Nullable String name, @Nullable String contactNumber, @Nullable String contactEmail,
      @Nullable String affectedNumber, Instant now) {
    this.name = name == null ? this.name : name;
    this.contactNumber = contactNumber == null ? this.contactNumber : DialledNumber.bare(contactNumber);
    this.contactEmail = contactEmail == null ? this.contactEmail : contactEmail;
    this.affectedNumber = affectedNumber == null ? this.affectedNumber : DialledNumber.bare(affectedNumber);
    this.changedAt = now;
  }

  /** Something was added to the complaint that changes none of its facts. */
  void supplement(Instant now) {
    this.changedAt = now;
  }

  void settle(String result, Instant now) {
    this.result = result;
    this.changedAt = now;
  }

  void summarise(String lesson, Instant now) {
    this.lesson = lesson;
    this.changedAt = now;
  }

  /**
   * Moves to another status.
   *
   * @throws IllegalStateException when the complaint cannot become that from where it stands
   */
  void become(ComplaintStatus next, @Nullable String reason, Instant now) {
    if (next == status) {
      return;
    }
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(
          "Complaint %s is %s and cannot become %s.".formatted(number, status.id(), next.id()));
    }
    if (next == ComplaintStatus.TOLD && statusBeforeTheWait() != ComplaintStatus.TOLD) {
      toldAt = now;
    }
    status = next;
    changedAt = now;
    statusChanges.add(new StatusChange(next, now, reason));
  }

  /** The status to return to when the wait for the customer is over. */
  ComplaintStatus statusBeforeTheWait() {
    return statusChanges.stream()
        .map(StatusChange::status)
        .filter(s -> s != ComplaintStatus.WAITING_FOR_CUSTOMER)
        .reduce((first, second) -> second)
        .orElse(ComplaintStatus.REGISTERED);
  }

  public String number() {
    return number;
  }

  public Channel channel() {
    return channel;
  }

  /** Language of the customer: {@code zh-CN} or {@code en} (IN-10). */
  public String language() {
    return language;
  }

  public CustomerTier customerTier() {
    return customerTier;
  }

  public @Nullable String name() {
    return name;
  }

  public @Nullable String contactNumber() {
    return contactNumber;
  }

  /** Where the customer gets e-mail, if an address was given. */
  public @Nullable String contactEmail() {
    return contactEmail;
  }

  public @Nullable String affectedNumber() {
    return affectedNumber;
  }

  public @Nullable String homeRegion() {
    return homeRegion;
  }

  public String subject() {
    return subject;
  }

  public String detail() {
    return detail;
  }

  /** {@code category.type} of CL-2, or empty while nobody has set it. */
  /** How a reader sees what stands in this case who does not need the customer's data (PR-1). */
  public MaskedView masked() {
    return new MaskedView(Collections.singleton(name), false);
  }

  /** The same of what several complaints have in common. */
  public static MaskedView masked(Collection<Complaint> complaints) {
    return new MaskedView(complaints.stream().map(Complaint::name).toList(), false);
  }

  /** How a reader sees it who needs the customer's data. */
  public MaskedView disclosed() {
    return new MaskedView(Collections.singleton(name), true);
  }

  public Optional<String> complaintType() {
    return Optional.ofNullable(complaintType);
  }

  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  public Optional<String> deadlineClass() {
    return Optional.ofNullable(deadlineClass);
  }

  public Optional<Impact> impact() {
    return Optional.ofNullable(impact);
  }

  public Optional<Integer> affectedCustomers() {
    return Optional.ofNullable(affectedCustomers);
  }

  public Optional<Consequence> consequence() {
    return Optional.ofNullable(consequence);
  }

  /** 1 urgent, 2 high, 3 normal. */
  public Optional<Integer> urgency() {
    return Optional.ofNullable(urgency);
  }

  public Optional<Level> level() {
    return Optional.ofNullable(level);
  }

  public Optional<Attribution> attribution() {
    return Optional.ofNullable(attribution);
  }

  /** True once a person confirmed the attribution after diagnosis (CL-7). */
  public boolean isAttributionConfirmed() {
    return attributionConfirmed;
  }

  public Optional<ProblemType> problemType() {
    return Optional.ofNullable(problemType);
  }

  /** Whether it tells of a fault that goes first in every queue (DL-9). */
  public boolean isOutage() {
    return outage;
  }

  /** To how many departments it was dispatched last; 0 while it was not. */
  public int departments() {
    return departments;
  }

  /** Whether more than one region has to act (RS-5). */
  public boolean isCrossRegion() {
    return crossRegion;
  }

  /** How often the customer was dissatisfied with an answer (NG-3). */
  public int dissatisfiedTimes() {
    return dissatisfiedTimes;
  }

  /** Its place in the queues, from 0 to 100; the higher goes first (IN-8). */
  public int priority() {
    return priority;
  }

  /** Whether it was worked on before and came back. */
  public boolean isHandledBefore() {
    return handledBefore;
  }

  /** Whether the customer was not content with what more than a first agent had answered (FD-10). */
  public boolean isStillDissatisfied() {
    return stillDissatisfied;
  }

  /** Whether those who were to solve it first could not (ES-1). */
  public boolean isUnresolvedAtFirstStage() {
    return unresolvedAtFirstStage;
  }

  /** Why it is to be escalated, by the reasons of the table; empty while nothing speaks for it (ES-1). */
  public List<String> escalationReasons() {
    return escalationReasons;
  }

  /** The department that passed a letter or fax on to us (IN-1). */
  public Optional<String> passedOnBy() {
    return Optional.ofNullable(passedOnBy);
  }

  public Optional<String> passedOnAt() {
    return Optional.ofNullable(passedOnAt);
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** By when the regulator wants an answer to a complaint that came back from it (DL-10). */
  public Optional<Instant> regulatorReplyBy() {
    return Optional.ofNullable(regulatorReplyBy);
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  /** The user who registered it, or the system that sent it. */
  public String registeredBy() {
    return registeredBy;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public ComplaintStatus status() {
    return status;
  }

  /** What was settled or found, in words for the customer. */
  public Optional<String> result() {
    return Optional.ofNullable(result);
  }

  /** What was learned from the case (NG-5). */
  public Optional<String> lesson() {
    return Optional.ofNullable(lesson);
  }

  public Optional<Instant> toldAt() {
    return Optional.ofNullable(toldAt);
  }

  public List<StatusChange> statusChanges() {
    return List.copyOf(statusChanges);
  }

  /** The answers that the type requires, by name (CL-4). */
  public Map<String, String> details() {
    return Map.copyOf(details);
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
