package org.complaintdesk.deadline.record;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.process.ProcessVariable;
import org.complaintdesk.process.RecordedFacts;
import org.jspecify.annotations.Nullable;

/** What the deadlines of a complaint depend on; they stand until one of these changes. */
public record Assessment(String deadlineClass, int urgency, Instant receivedAt) {

  private static final ProcessVariable<String> DEADLINE_CLASS = ComplaintVariables.DEADLINE_CLASS;
  private static final ProcessVariable<Number> URGENCY =
      new ProcessVariable<>(ComplaintVariables.URGENCY.name(), Number.class);
  private static final ProcessVariable<Number> ESCALATION_URGENCY =
      new ProcessVariable<>("escalationUrgency", Number.class);
  private static final ProcessVariable<Date> RECEIVED_AT = new ProcessVariable<>("receivedAt", Date.class);

  /**
   * Reads what a process has just decided, and the rest from the record.
   *
   * @throws IllegalArgumentException naming the value that is missing
   */
  public static Assessment of(DelegateExecution execution, RecordedFacts facts) {
    return of(DEADLINE_CLASS.find(execution, facts), URGENCY.find(execution, facts),
        RECEIVED_AT.find(execution, facts));
  }

  /**
   * Reads the same for an escalation, whose team judges the urgency anew.
   *
   * @throws IllegalArgumentException naming the value that is missing
   */
  public static Assessment ofEscalation(DelegateExecution execution, RecordedFacts facts) {
    return of(DEADLINE_CLASS.find(execution, facts), ESCALATION_URGENCY.find(execution, facts),
        RECEIVED_AT.find(execution, facts));
  }

  /** @throws IllegalArgumentException naming the value that is missing */
  private static Assessment of(
      @Nullable String deadlineClass, @Nullable Number urgency, @Nullable Date receivedAt) {
    if (deadlineClass == null || deadlineClass.isBlank()) {
      throw new IllegalArgumentException(text("deadline.error.no-deadline-class"));
    }
    if (urgency == null) {
      throw new IllegalArgumentException(text("deadline.error.no-urgency"));
    }
    if (receivedAt == null) {
      throw new IllegalArgumentException(text("deadline.error.no-received-at"));
    }
    return new Assessment(deadlineClass, urgency.intValue(), receivedAt.toInstant());
  }
}
