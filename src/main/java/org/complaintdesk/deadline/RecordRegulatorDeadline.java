package org.complaintdesk.deadline;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DecisionTrace;
import org.complaintdesk.deadline.record.Evaluation;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** At the end of the task that decides the regulator's deadline: puts it on record, where the table planned it (DL-10). */
@Component
class RecordRegulatorDeadline implements ExecutionListener {

  private static final TableColumn CAPS = new TableColumn("regulator-deadline", "caps");

  private final Deadlines deadlines;
  private final DecisionTrace trace;
  private final DeadlinePlans plans;
  private final RecordedFacts facts;

  RecordRegulatorDeadline(Deadlines deadlines, DecisionTrace trace, DeadlinePlans plans, RecordedFacts facts) {
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
    Evaluation evaluation = trace.takeFrom(execution);
    DeadlinePlan plan = plans.of(evaluation, Set.of(DeadlineKind.REGULATOR));
    boolean caps = Boolean.TRUE.equals(CAPS.of(evaluation.outputs()));
    deadlines.recordRegulators(CaseKey.of(execution), Assessment.of(execution, facts), plan, caps);
  }
}
