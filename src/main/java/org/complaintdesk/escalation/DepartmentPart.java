package org.complaintdesk.escalation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.complaintdesk.desk.Department;
import org.jspecify.annotations.Nullable;

/** What one department does in one round of an escalation: what it found, can do, and did. */
@Embeddable
class DepartmentPart {

  private String department;
  private int inRound;
  private Instant askedAt;
  private @Nullable String finding;
  private @Nullable String recommendation;
  private @Nullable Instant answeredAt;
  private @Nullable String effect;
  private @Nullable Instant carriedOutAt;

  @SuppressWarnings("NullAway")
  protected DepartmentPart() {
  }

  DepartmentPart(Department department, int round, Instant askedAt) {
    this.department = department.value();
    this.inRound = round;
    this.askedAt = askedAt;
  }

  void found(String finding, String recommendation, Instant now) {
    this.finding = finding;
    this.recommendation = recommendation;
    this.answeredAt = now;
  }

  void carriedOut(String effect, Instant now) {
    this.effect = effect;
    this.carriedOutAt = now;
  }

  boolean belongsTo(Department someDepartment, int round) {
    return department().equals(someDepartment) && inRound == round;
  }

  Department department() {
    return new Department(department);
  }

  int round() {
    return inRound;
  }

  Instant askedAt() {
    return askedAt;
  }

  Optional<String> finding() {
    return Optional.ofNullable(finding);
  }

  Optional<String> recommendation() {
    return Optional.ofNullable(recommendation);
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  Optional<String> effect() {
    return Optional.ofNullable(effect);
  }

  Optional<Instant> carriedOutAt() {
    return Optional.ofNullable(carriedOutAt);
  }
}
