package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DecisionTrace;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.ProcessVariable;
import org.complaintdesk.process.RecordedFacts;
import org.springframework.stereotype.Component;

/** At the end of the task that decides the terms of an escalation: puts the limits of the steps ahead on record (ES-4). */
@Component
class RecordLimits implements ExecutionListener {

  /** From when on the limits of an escalation count. */
  private static final ProcessVariable<Date> COUNTED_FROM = new ProcessVariable<>("countedFrom", Date.class);
  /** The steps of an escalation that lie ahead, by the words for their limits, such as {@code decide, settle}. */
  private static final ProcessVariable<String> STEPS_AHEAD = new ProcessVariable<>("stepsAhead", String.class);

  private final EscalationLimits limits;
  private final DecisionTrace trace;
  private final DeadlinePlans plans;
  private final RecordedFacts facts;

  RecordLimits(EscalationLimits limits, DecisionTrace trace, DeadlinePlans plans, RecordedFacts facts) {
    this.limits = limits;
    this.trace = trace;
    this.plans = plans;
    this.facts = facts;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Set<DeadlineKind> ahead = DeadlineKind.namedIn(STEPS_AHEAD.get(execution));
    Instant countedFrom = Objects.requireNonNull(COUNTED_FROM.find(execution, facts)).toInstant();
    DeadlinePlan plan = plans.of(trace.takeFrom(execution), ahead);
    limits.record(CaseKey.of(execution), Assessment.ofEscalation(execution, facts), countedFrom, plan);
  }
}
