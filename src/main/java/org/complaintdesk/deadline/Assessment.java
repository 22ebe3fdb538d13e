package org.complaintdesk.deadline;

import static org.complaintdesk.deadline.DeadlineTexts.text;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What the deadlines of a complaint depend on; they stand until one of these changes. */
record Assessment(String deadlineClass, int urgency, Instant receivedAt) {

  /**
   * Reads the variables of a process.
   *
   * @throws IllegalArgumentException naming the value that is missing
   */
  static Assessment of(VariableScope variables) {
    return of(
        variables.getVariable("deadlineClass"), variables.getVariable("urgency"), variables.getVariable("receivedAt"));
  }

  /**
   * Reads the variables of an escalation, whose team judges the urgency anew.
   *
   * @throws IllegalArgumentException naming the value that is missing
   */
  static Assessment ofEscalation(VariableScope variables) {
    return of(variables.getVariable("deadlineClass"), variables.getVariable("escalationUrgency"),
        variables.getVariable("receivedAt"));
  }

  /** @throws IllegalArgumentException naming the value that is missing */
  private static Assessment of(@Nullable Object deadlineClass, @Nullable Object urgency, @Nullable Object receivedAt) {
    if (!(deadlineClass instanceof String name) || name.isBlank()) {
      throw new IllegalArgumentException(text("deadline.error.no-deadline-class"));
    }
    if (!(urgency instanceof Number level)) {
      throw new IllegalArgumentException(text("deadline.error.no-urgency"));
    }
    if (!(receivedAt instanceof Date received)) {
      throw new IllegalArgumentException(text("deadline.error.no-received-at"));
    }
    return new Assessment(name, level.intValue(), received.toInstant());
  }
}
