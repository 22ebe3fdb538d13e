package org.complaintdesk.escalation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Department;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.TextsAsLines;
import org.jspecify.annotations.Nullable;

/** An escalated complaint: why, who owns it, what was found and done, and how it ended (ES-2). */
@Entity
@Table(name = "escalation")
class Escalation {

  @Id
  private String complaintNumber;
  @Version
  private @Nullable Long version;
  private @Nullable String request;
  private int urgency;
  private @Nullable String complexity;
  private @Nullable String ownerGroup;
  private @Nullable String owner;
  private @Nullable String assignment;
  @Convert(converter = TextsAsLines.class)
  private List<String> advisers = List.of();
  private boolean adviceOpen;
  private @Nullable String opinion;
  private @Nullable String solution;
  private @Nullable String effect;
  @Column(name = "rounds")
  private int round = 1;
  private Instant filedAt;
  private @Nullable Instant settledAt;
  @Enumerated(EnumType.STRING)
  @Column(name = "verdict")
  private @Nullable Ending ending;
  private @Nullable String verdictReason;
  @ElementCollection
  @CollectionTable(name = "escalation_reason", joinColumns = @JoinColumn(name = "complaint_number"))
  @OrderColumn(name = "position")
  @Column(name = "reason")
  private List<String> reasons = new ArrayList<>();
  @ElementCollection
  @CollectionTable(name = "escalation_part", joinColumns = @JoinColumn(name = "complaint_number"))
  @OrderColumn(name = "position")
  private List<DepartmentPart> parts = new ArrayList<>();

  @SuppressWarnings("NullAway")
  protected Escalation() {
  }

  /**
   * A new escalation.
   *
   * @param reasons as the table {@code escalation-conditions} gives them; empty when somebody asked for it by hand
   * @param request why somebody asked for it
   * @param urgency 1 urgent, 2 high, 3 normal, as known so far
   */
  Escalation(CaseNumber complaintNumber, Collection<String> reasons, @Nullable String request, int urgency,
      Instant now) {
    this.complaintNumber = complaintNumber.value();
    this.reasons.addAll(reasons);
    this.request = request;
    this.urgency = urgency;
    this.filedAt = now;
  }

  /** The complaint was opened again and is escalated once more: nothing of the earlier escalation holds (NG-10). */
  void fileAnew(Collection<String> newReasons, @Nullable String newRequest, int newUrgency, Instant now) {
    this.reasons.clear();
    this.reasons.addAll(newReasons);
    this.parts.clear();
    this.request = newRequest;
    this.urgency = newUrgency;
    this.filedAt = now;
    this.round = 1;
    this.complexity = null;
    this.ownerGroup = null;
    this.owner = null;
    this.assignment = null;
    this.advisers = List.of();
    this.adviceOpen = false;
    this.opinion = null;
    this.solution = null;
    this.effect = null;
    this.settledAt = null;
    this.ending = null;
    this.verdictReason = null;
  }

  /** Names the group from which the owner comes. */
  void ownedBy(String group) {
    requireOpen();
    this.ownerGroup = group;
  }

  /** @param advisers groups whose opinion is asked */
  void judge(Judgement judgement, List<String> advisers, Instant now) {
    requireOpen();
    this.urgency = judgement.urgency();
    this.complexity = judgement.complexity();
    this.owner = judgement.owner().value();
    this.assignment = judgement.assignment();
    this.advisers = List.copyOf(advisers);
    this.adviceOpen = !advisers.isEmpty();
    judgement.departments().forEach(department -> parts.add(new DepartmentPart(department, round, now)));
  }

  void found(Department department, String finding, String recommendation, Instant now) {
    requireOpen();
    partOf(department, now).found(finding, recommendation, now);
  }

  void advise(String opinion) {
    requireOpen();
    this.opinion = opinion;
    this.adviceOpen = false;
  }

  void handOver(Login newOwner) {
    requireOpen();
    this.owner = newOwner.value();
  }

  void decide(String solution) {
    requireOpen();
    this.solution = solution;
  }

  void carriedOut(String effect) {
    requireOpen();
    this.effect = effect;
  }

  /** A department that did not investigate may carry something out, too. */
  void carriedOutBy(Department department, String effect, Instant now) {
    requireOpen();
    partOf(department, now).carriedOut(effect, now);
  }

  /** Begins another round and says which one it is, from 2. */
  int beginRound() {
    requireOpen();
    round++;
    return round;
  }

  void settle(Ending ending, @Nullable String reason, Instant now) {
    requireOpen();
    this.ending = ending;
    this.verdictReason = reason;
    this.settledAt = now;
  }

  /** Whether all that were asked in this round have said what they found, and the advisers what they think. */
  boolean isInvestigated() {
    return !adviceOpen && parts.stream().filter(part -> part.round() == round)
        .allMatch(part -> part.answeredAt().isPresent());
  }

  boolean isOpen() {
    return ending == null;
  }

  CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }

  Optional<String> request() {
    return Optional.ofNullable(request);
  }

  int urgency() {
    return urgency;
  }

  Optional<String> complexity() {
    return Optional.ofNullable(complexity);
  }

  /** The group from which the owner comes; empty until the terms of the escalation are known. */
  Optional<String> ownerGroup() {
    return Optional.ofNullable(ownerGroup);
  }

  /** The groups whose opinion was asked at the last judgement, such as legal counsel (ES-1 e). */
  List<String> advisers() {
    return advisers;
  }

  /** Whether an opinion was asked and has not been given yet. */
  boolean isAdviceOpen() {
    return adviceOpen;
  }

  /** Those that were asked in the round that runs. */
  List<Department> askedDepartments() {
    return parts.stream().filter(part -> part.round() == round && part.answeredAt().isEmpty())
        .map(DepartmentPart::department).distinct().toList();
  }

  /** The one person who answers for the case. */
  Optional<Login> owner() {
    return Optional.ofNullable(owner).map(Login::new);
  }

  Optional<String> assignment() {
    return Optional.ofNullable(assignment);
  }

  Optional<String> opinion() {
    return Optional.ofNullable(opinion);
  }

  Optional<String> solution() {
    return Optional.ofNullable(solution);
  }

  /** What the owner did and what came of it; departments have theirs in their parts. */
  Optional<String> effect() {
    return Optional.ofNullable(effect);
  }

  /** The round that runs or was the last, from 1. */
  int round() {
    return round;
  }

  Instant filedAt() {
    return filedAt;
  }

  Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }

  Optional<DomainWord> ending() {
    return Optional.ofNullable(ending);
  }

  Optional<String> verdictReason() {
    return Optional.ofNullable(verdictReason);
  }

  List<DepartmentPart> parts() {
    return List.copyOf(parts);
  }

  /** The department's latest part of this round. */
  private DepartmentPart partOf(Department department, Instant now) {
    return parts.stream().filter(part -> part.belongsTo(department, round)).reduce((first, second) -> second)
        .orElseGet(() -> {
          DepartmentPart part = new DepartmentPart(department, round, now);
          parts.add(part);
          return part;
        });
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException(
          "The escalation of complaint %s is settled and cannot be changed.".formatted(complaintNumber));
    }
  }
}
