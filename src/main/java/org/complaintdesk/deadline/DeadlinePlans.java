package org.complaintdesk.deadline;

import java.util.Collection;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.Evaluation;
import org.complaintdesk.deadline.record.RuleDescriptions;
import org.springframework.stereotype.Component;

/** Reads evaluations of tables as plans, in the desk's zone and with the rules as analysts describe them (DL-8). */
@Component
class DeadlinePlans {

  private final RuleDescriptions descriptions;
  private final BusinessCalendar calendar;

  DeadlinePlans(RuleDescriptions descriptions, BusinessCalendar calendar) {
    this.descriptions = descriptions;
    this.calendar = calendar;
  }

  /** Those deadlines of an evaluation. */
  DeadlinePlan of(Evaluation evaluation, Collection<DeadlineKind> kinds) {
    return DeadlinePlan.of(evaluation, kinds, descriptions, calendar.zone());
  }
}
