package org.complaintdesk.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DecisionTrace;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.RecordedFacts;
import org.springframework.stereotype.Component;

/** At the end of the task that decides deadlines: puts them on record, where the table planned any (DL-8). */
@Component
class RecordDeadlines implements ExecutionListener {

  private final Deadlines deadlines;
  private final DecisionTrace trace;
  private final DeadlinePlans plans;
  private final RecordedFacts facts;

  RecordDeadlines(Deadlines deadlines, DecisionTrace trace, DeadlinePlans plans, RecordedFacts facts) {
    this.deadlines = deadlines;
    this.trace = trace;
    this.plans = plans;
    this.facts = facts;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (Decided.isUnasked(execution)) {
      return;
    }
    Assessment assessment = Assessment.of(execution, facts);
    DeadlinePlan plan = plans.of(trace.takeFrom(execution), DeadlineKind.OURS);
    deadlines.record(CaseKey.of(execution), assessment, Decided.isMildest(execution) ? plan.ofMildestCase() : plan);
    if (Decided.isAnew(execution)) {
      deadlines.becameKnown(CaseKey.of(execution));
    }
  }
}
