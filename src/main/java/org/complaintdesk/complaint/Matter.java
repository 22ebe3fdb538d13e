package org.complaintdesk.complaint;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.complaint.type.Level;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a complaint is about: what was said, and what tables and reviewers made of it (CL-1 to CL-6). */
@Embeddable
public class Matter {

  /** Details of the table {@code required-details} that are telephone numbers, kept in their one form (CL-4, IN-6). */
  public static final Set<String> TELEPHONE_NUMBERS = Set.of("callingNumber", "calledNumber");

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

  private boolean outage;
  private @Nullable Integer urgency;

  @Enumerated(EnumType.STRING)
  private @Nullable Level level;

  @ElementCollection
  @BatchSize(size = Complaint.READ_TOGETHER)
  @CollectionTable(name = "complaint_detail", joinColumns = @JoinColumn(name = "complaint_number"))
  @MapKeyColumn(name = "name")
  @Column(name = "content")
  private Map<String, String> details = new TreeMap<>();

  @SuppressWarnings("NullAway")
  protected Matter() {
  }

  Matter(NewComplaint facts) {
    this.subject = facts.subject();
    this.detail = facts.detail();
    this.complaintType = facts.complaintType();
    this.impact = facts.impact();
    this.affectedCustomers = facts.affectedCustomers();
    this.consequence = facts.consequence();
    this.details.putAll(facts.details());
  }

  /** Empty values leave what is known. */
  void classify(@Nullable String foundType, @Nullable Impact foundImpact, @Nullable Integer foundCustomers,
      @Nullable Consequence foundConsequence) {
    this.complaintType = foundType == null ? complaintType : foundType;
    this.impact = foundImpact == null ? impact : foundImpact;
    this.affectedCustomers = foundCustomers == null ? affectedCustomers : foundCustomers;
    this.consequence = foundConsequence == null ? consequence : foundConsequence;
  }

  void assess(String category, String deadlineClass, boolean outage, int urgency, Level level) {
    this.category = category;
    this.deadlineClass = deadlineClass;
    this.outage = outage;
    this.urgency = urgency;
    this.level = level;
  }

  void add(Map<String, String> answers) {
    details.putAll(answers);
  }

  public String subject() {
    return subject;
  }

  public String detail() {
    return detail;
  }

  /** {@code category.type} of CL-2, or empty while nobody has set it. */
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

  /** Whether it tells of a fault that goes first in every queue (DL-9). */
  public boolean isOutage() {
    return outage;
  }

  /** 1 urgent, 2 high, 3 normal. */
  public Optional<Integer> urgency() {
    return Optional.ofNullable(urgency);
  }

  public Optional<Level> level() {
    return Optional.ofNullable(level);
  }

  /** The answers that the type requires, by name (CL-4). */
  public Map<String, String> details() {
    return Map.copyOf(details);
  }
}
