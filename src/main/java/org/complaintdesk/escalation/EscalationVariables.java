package org.complaintdesk.escalation;

import java.util.Collection;
import java.util.List;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.desk.Department;
import org.complaintdesk.process.ProcessVariable;
import org.jspecify.annotations.Nullable;

/** What the forms of an escalation bring, and what its steps hold themselves. */
final class EscalationVariables {

  static final ProcessVariable<String> REQUEST = ComplaintVariables.ESCALATION_REQUEST;
  static final ProcessVariable<Number> URGENCY = new ProcessVariable<>("escalationUrgency", Number.class);
  static final ProcessVariable<String> COMPLEXITY = text("complexity");
  static final ProcessVariable<String> OWNER = text("escalationOwner");
  /** A list of groups, see {@link #departments}. */
  static final ProcessVariable<Object> INVESTIGATED_BY = new ProcessVariable<>("investigatedBy", Object.class);
  static final ProcessVariable<String> ASSIGNMENT = text("assignment");
  /** Whether the team wishes legal counsel. */
  static final ProcessVariable<Boolean> LEGAL_ASKED = new ProcessVariable<>("legalAsked", Boolean.class);
  static final ProcessVariable<String> DEPARTMENT = text("department");
  static final ProcessVariable<String> FINDING = text("finding");
  static final ProcessVariable<String> RECOMMENDATION = text("recommendation");
  static final ProcessVariable<String> OPINION = text("opinion");
  static final ProcessVariable<String> NEW_OWNER = text("newOwner");
  static final ProcessVariable<String> SOLUTION = text("solution");
  static final ProcessVariable<String> EFFECT = text("effect");
  static final ProcessVariable<String> REASON = text("reason");
  static final ProcessVariable<String> OUTCOME = text("outcome");

  private EscalationVariables() {
  }

  /** The departments of a list that a form gave; none when there is no list. */
  static List<Department> departments(@Nullable Object list) {
    return list instanceof Collection<?> groups
        ? groups.stream().map(group -> new Department(String.valueOf(group))).toList() : List.of();
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
