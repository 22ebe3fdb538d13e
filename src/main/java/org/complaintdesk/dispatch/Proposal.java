package org.complaintdesk.dispatch;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One round of a negotiation: what was proposed to the customer (DX-2, NG-1). */
@Embeddable
class Proposal {

  private String solution;
  private @Nullable String owner;
  private @Nullable BigDecimal cost;
  private @Nullable String plannedFor;
  private Instant proposedAt;

  @SuppressWarnings("NullAway")
  protected Proposal() {
  }

  /**
   * What is proposed.
   *
   * @param owner who carries it out
   * @param cost in yuan
   * @param plannedFor day of carrying out, ISO date
   */
  @SuppressWarnings("NullAway")
  Proposal(String solution, @Nullable String owner, @Nullable Number cost, @Nullable String plannedFor) {
    this.solution = solution;
    this.owner = owner;
    this.cost = cost == null ? null : new BigDecimal(cost.toString());
    this.plannedFor = plannedFor;
  }

  Proposal proposedAt(Instant at) {
    this.proposedAt = at;
    return this;
  }

  String solution() {
    return solution;
  }

  @Nullable String owner() {
    return owner;
  }

  @Nullable BigDecimal cost() {
    return cost;
  }

  @Nullable String plannedFor() {
    return plannedFor;
  }

  Instant proposedAt() {
    return proposedAt;
  }
}
