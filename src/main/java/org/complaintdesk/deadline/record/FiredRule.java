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
}
