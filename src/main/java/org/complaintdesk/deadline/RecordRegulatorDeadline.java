package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DecisionTrace;
import org.complaintdesk.deadline.record.Evaluation;
import org.complaintdesk.deadline.record.FiredRule;
import org.complaintdesk.deadline.record.RuleDescriptions;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** At the end of the task that decides the regulator's deadline: puts it on record (DL-10). */
@Component
class RecordRegulatorDeadline implements ExecutionListener {

  private static final TableColumn CAPS = new TableColumn("regulator-deadline", "caps");

  private final Deadlines deadlines;
  private final DecisionTrace trace;
  private final RuleDescriptions descriptions;
  private final BusinessCalendar calendar;
  private final RecordedFacts facts;

  RecordRegulatorDeadline(
      Deadlines deadlines, DecisionTrace trace, RuleDescriptions descriptions, BusinessCalendar calendar,
      RecordedFacts facts) {
    this.deadlines = deadlines;
    this.trace = trace;
    this.descriptions = descriptions;
    this.calendar = calendar;
    this.facts = facts;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Evaluation evaluation = trace.takeFrom(execution);
    Instant at = DeadlinePlan.counting(evaluation, DeadlineKind.REGULATOR, calendar.zone()).at();
    boolean caps = Boolean.TRUE.equals(CAPS.of(evaluation.outputs()));
    List<FiredRule> rules =
        DeadlinePlan.firedRules(evaluation.leadingTo(DeadlineKind.REGULATOR.variable()), descriptions);
    deadlines.recordRegulators(CaseKey.of(execution), Assessment.of(execution, facts), at, caps, rules);
  }
}
