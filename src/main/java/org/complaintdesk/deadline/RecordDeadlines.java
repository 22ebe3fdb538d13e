package org.complaintdesk.deadline;

import static org.complaintdesk.deadline.DeadlineTexts.text;

import java.util.Date;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of the task that decides deadlines: puts them on record and sets their variables (DL-8). */
@Component
class RecordDeadlines implements ExecutionListener {

  private final Deadlines deadlines;
  private final DecisionTrace trace;
  private final RuleDescriptions descriptions;
  private final BusinessCalendar calendar;

  RecordDeadlines(
      Deadlines deadlines, DecisionTrace trace, RuleDescriptions descriptions, BusinessCalendar calendar) {
    this.deadlines = deadlines;
    this.trace = trace;
    this.descriptions = descriptions;
    this.calendar = calendar;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Assessment assessment = Assessment.of(
        execution.getVariable("deadlineClass"), execution.getVariable("urgency"), execution.getVariable("receivedAt"));
    DeadlinePlan plan = DeadlinePlan.of(evaluation(execution), descriptions, calendar.zone());
    deadlines.record(execution.getProcessBusinessKey(), assessment, plan)
        .forEach((kind, at) -> execution.setVariable(kind.variable(), Date.from(at)));
  }

  /** The evaluation of this very task: what another decision left on the thread must not be recorded. */
  private Evaluation evaluation(DelegateExecution execution) {
    return trace.take()
        .filter(latest -> execution.getVariable("decisionResult") instanceof DmnDecisionResult result
            && result.size() == 1
            && result.get(0).getEntryMap().entrySet().containsAll(latest.outputs().entrySet()))
        .orElseThrow(() -> new IllegalStateException(
            text("deadline.error.no-evaluation", String.valueOf(execution.getCurrentActivityId()))));
  }
}
