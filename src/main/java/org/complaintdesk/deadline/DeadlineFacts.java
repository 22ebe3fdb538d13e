package org.complaintdesk.deadline;

import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of the clock of a complaint: where its deadlines stand, such as {@code dueAt} (DL-1, ES-4, DL-10). */
@Component
@Order(30)
class DeadlineFacts implements FactSource {

  /** From when the limits of an escalation count that were set last (ES-4). */
  private static final String COUNTED_FROM = "countedFrom";

  private static final Map<String, DeadlineKind> KINDS =
      Stream.of(DeadlineKind.values()).collect(Collectors.toMap(DeadlineKind::variable, Function.identity()));

  private final Deadlines deadlines;
  private final StepLimits limits;
  private final Complaints complaints;

  DeadlineFacts(Deadlines deadlines, StepLimits limits, Complaints complaints) {
    this.deadlines = deadlines;
    this.limits = limits;
    this.complaints = complaints;
  }

  @Override
  public boolean knows(String fact) {
    return KINDS.containsKey(fact) || fact.equals(COUNTED_FROM);
  }

  @Override
  public boolean has(String caseNumber) {
    return complaints.isKept(new CaseNumber(caseNumber));
  }

  @Override
  public @Nullable Object read(String caseNumber, String fact) {
    CaseNumber number = new CaseNumber(caseNumber);
    return (fact.equals(COUNTED_FROM) ? limits.countedFrom(number) : deadlines.at(number, KINDS.get(fact)))
        .map(Date::from).orElse(null);
  }
}
