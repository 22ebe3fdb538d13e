package org.complaintdesk.deadline.record;

import org.jspecify.annotations.Nullable;

/**
 * A decision rule that led to a deadline (DL-8).
 *
 * @param decision key of the decision, such as {@code handling-days}
 * @param version version of the decision as deployed
 * @param rule id of the rule in that version
 * @param description what the table says of the rule; null when it says nothing
 */
public record FiredRule(String decision, int version, String rule, @Nullable String description) {

  private static final String MILDEST_CASE = "mildest-case";

  /** Stands beside the rules of a table that was asked about the mildest case, because it could not answer about this one. */
  public FiredRule ofMildestCase() {
    return new FiredRule(decision, version, MILDEST_CASE, null);
  }

  /** Whether it says that the mildest case was what counted. */
  public boolean isOfMildestCase() {
    return rule.equals(MILDEST_CASE);
  }
}
