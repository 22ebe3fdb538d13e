package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of the task that decides the regulator's deadline: puts it on record and sets its variable (DL-10). */
@Component
class RecordRegulatorDeadline implements ExecutionListener {

  private static final String CAPS = "caps";

  private final Deadlines deadlines;
  private final DecisionTrace trace;
  private final RuleDescriptions descriptions;
  private final BusinessCalendar calendar;

  RecordRegulatorDeadline(
      Deadlines deadlines, DecisionTrace trace, RuleDescriptions descriptions, BusinessCalendar calendar) {
    this.deadlines = deadlines;
    this.trace = trace;
    this.descriptions = descriptions;
    this.calendar = calendar;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Evaluation evaluation = trace.takeFrom(execution);
    Instant at = DeadlinePlan.counting(evaluation, DeadlineKind.REGULATOR, calendar.zone()).at();
    boolean caps = Boolean.TRUE.equals(evaluation.outputs().get(CAPS));
    List<FiredRule> rules =
        DeadlinePlan.firedRules(evaluation.leadingTo(DeadlineKind.REGULATOR.variable()), descriptions);
    Instant recorded = deadlines.recordRegulators(
        execution.getProcessBusinessKey(), Assessment.of(execution), at, caps, rules);
    execution.setVariable(DeadlineKind.REGULATOR.variable(), Date.from(recorded));
  }
}
